namespace GenAI.Learn.Web.Security;

/// <summary>What every answer tells the browser not to allow.</summary>
internal static class SecurityHeaders
{
    // Scripts and sheets come from this site's files alone. Style attributes stay allowed: KaTeX and plotly set them on what
    // they draw, MudBlazor places their popups by them, and a module's accent colour is one. A browser that does not
    // tell attributes from elements goes by style-src.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; " +
        "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors ";

    public static void UseSecurityHeaders(this WebApplication app, SiteSettings settings) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy + settings.FrameAncestors;
        headers.XFrameOptions = settings.FrameAncestors switch
        {
            "'none'" => "DENY",
            "'self'" => "SAMEORIGIN",
            _ => default, // the older header cannot say it, and a browser that knows the policy goes by that
        };
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
        return next(context);
    });

    /// <summary>A page of our own for what is not found and for what went wrong; no details leave the server.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            app.UseExceptionHandler("/error", createScopeForErrors: true); // the page that failed may have used the scope's services already
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
    }
}
