using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace GenAI.Learn.Web.Learners;

/// <summary>Gives each new visitor of a page a learner's cookie; the hub and Blazor's circuits then know the same learner.</summary>
public static class LearnerCookie
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    public static void AddLearners(this WebApplicationBuilder builder)
    {
        var data = LabSettings.From(builder.Configuration).DataPath;
        builder.Services.AddDataProtection().SetApplicationName("genai-learn")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(data, "keys")));
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

    /// <summary>Reads the cookie of every request, and writes one to a visitor of a page who has none.</summary>
    public static void UseLearners(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(async (context, next) =>
        {
            if (Learner.IdOf(context.User) is null && IsPage(context.Request))
            {
                context.User = Learner.New();
                await context.SignInAsync(Learner.Scheme, context.User, new AuthenticationProperties { IsPersistent = true });
            }

            await next(context);
        });
    }

    private static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !Path.HasExtension(request.Path)
        && !request.Path.StartsWithSegments("/api") && !request.Path.StartsWithSegments("/hubs") && !request.Path.StartsWithSegments("/health");
}
