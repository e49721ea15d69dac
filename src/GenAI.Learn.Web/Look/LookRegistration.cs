using GenAI.Learn.Web.Caching;
using MudBlazor.Services;

namespace GenAI.Learn.Web.Look;

/// <summary>MudBlazor's services, and the theme as a sheet.</summary>
internal static class LookRegistration
{
    public static void AddLook(this WebApplicationBuilder builder)
    {
        // The islands of a page are drawn in any order, so that a list may be there before the place where it opens.
        builder.Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        builder.Services.AddSingleton(services => ThemeSheet.RenderAsync(services).GetAwaiter().GetResult());
    }

    /// <summary><c>GET /css/theme.css?v=...</c>: the address changes with the text, so a browser may keep it.</summary>
    public static void MapLook(this IEndpointRouteBuilder app) => app.MapGet("/css/theme.css", (HttpContext context, ThemeSheet sheet) =>
    {
        context.Response.Headers.CacheControl = Keeping.ForEver;
        return Results.Text(sheet.Text, "text/css");
    });
}
