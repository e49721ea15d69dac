using GenAI.Learn.Web.Caching;

namespace GenAI.Learn.Web.Charts;

/// <summary>Plotly's scripts, as its component asks for them.</summary>
internal static class ChartFiles
{
    private const string Folder = "/_content/Plotly.Blazor";

    /// <summary>
    /// The component asks by addresses that carry the version and no fingerprint, which the list of static files has asked about again on
    /// every page: another version has another address, so a browser may keep them.
    /// </summary>
    public static void UseChartFiles(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments(Folder, StringComparison.Ordinal))
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                    context.Response.Headers.CacheControl = Keeping.ForEver;
                return Task.CompletedTask;
            });
        }

        return next(context);
    });
}
