using System.Text;
using Microsoft.AspNetCore.Components.Endpoints;

namespace GenAI.Learn.Web.Caching;

/// <summary>Has browsers keep pages and ask each time whether they are still right.</summary>
internal static class PageCaching
{
    public static void AddPageCaching(this WebApplicationBuilder builder) => builder.Services.AddSingleton<PageTags>();

    /// <summary>
    /// Stands behind the routing, which knows what is a page, and below the compression, so that the tag is that of the
    /// text.
    /// </summary>
    public static void UsePageCaching(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsGet(context.Request.Method)
            || context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
        {
            await next(context);
            return;
        }

        var wire = context.Response.Body;
        using var page = new MemoryStream();
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = wire;
        }

        if (!Tagged(context, page))
            await page.CopyToAsync(wire, context.RequestAborted);
    });

    // Whether the browser has the page already; its head says so then, and there is no body.
    private static bool Tagged(HttpContext context, MemoryStream page)
    {
        var (answer, text) = (context.Response, Encoding.UTF8.GetString(page.GetBuffer(), 0, (int)page.Length));
        page.Position = 0;
        if (answer.StatusCode != StatusCodes.Status200OK || answer.Headers.SetCookie.Count > 0)
            return false;
        var tags = context.RequestServices.GetRequiredService<PageTags>();
        var hasPanels = PageTags.HasPanels(text);

        // A panel may show the visitor's own run: no cache between them and the site may give it to another.
        answer.Headers.CacheControl = hasPanels ? "private, no-cache" : "no-cache";
        var now = tags.Of(text);
        var known = hasPanels && IsEnhanced(context.Request) ? null
            : tags.StillRight(now, context.Request.Headers.IfNoneMatch);
        answer.Headers.ETag = known ?? now; // the known one tells when the page was made that the browser has
        if (known is null)
            return false;
        answer.StatusCode = StatusCodes.Status304NotModified;
        answer.ContentType = null;
        return true;
    }

    // Blazor puts the page into the one that is open, whose circuit takes what starts a panel but once.
    private static bool IsEnhanced(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("blazor-enhanced-nav", StringComparison.Ordinal);
}
