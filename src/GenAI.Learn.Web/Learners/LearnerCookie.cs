using GenAI.Learn.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace GenAI.Learn.Web.Learners;

/// <summary>
/// Gives each new visitor a learner's cookie with the first lab that wakes up; the hub and Blazor's circuits then know
/// the same learner.
/// </summary>
public static class LearnerCookie
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    public static void AddLearners(this WebApplicationBuilder builder)
    {
        var data = LabSettings.From(builder.Configuration).DataPath;
        builder.Services.AddDataProtection().SetApplicationName("genai-learn");
        builder.Services.AddOptions<KeyManagementOptions>().Configure<ILoggerFactory>((options, logs) =>
            options.XmlRepository = new KeyFolder(Directory.CreateDirectory(Path.Combine(data, "keys")), logs));
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddAuthentication(Learner.Scheme).AddCookie(Learner.Scheme, options =>
        {
            options.Cookie.Name = "learner";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.IsEssential = true;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = Lifetime;
            options.SlidingExpiration = true;
            options.Events = new CookieAuthenticationEvents();
        });
    }

    /// <summary>
    /// Reads the cookie of every request, and writes one to a visitor who has none when a page opens its circuit: there
    /// runs are started, and the connection that follows carries it. Pages so need no cookie and can be kept by the
    /// browser. Nothing else writes one: the lab hub of the same page, which may be asked at the same moment, would
    /// give the browser a second id, and the run of the first would be lost.
    /// </summary>
    public static void UseLearners(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(async (context, next) =>
        {
            if (Learner.IdOf(context.User) is null && OpensCircuit(context.Request))
            {
                context.User = Learner.New();
                await context.SignInAsync(Learner.Scheme, context.User,
                    new AuthenticationProperties { IsPersistent = true });
            }

            if (context.Request.Path.StartsWithSegments(LiveConnections.Circuits) && NetworkAddress.Of(context) is { } address)
                context.User = Learner.At(context.User, address);
            await next(context);
        });
    }

    private static bool OpensCircuit(HttpRequest request) =>
        request.IsNegotiation() && request.Path.StartsWithSegments(LiveConnections.Circuits);
}
