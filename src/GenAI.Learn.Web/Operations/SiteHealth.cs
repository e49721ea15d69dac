using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GenAI.Learn.Web.Operations;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: pages and labs can be used; 503 when they cannot, and the
/// names of what is short or wrong.
/// </summary>
internal static class SiteHealth
{
    public static void AddSiteHealth(this IServiceCollection services)
    {
        services.AddSingleton<SiteReport>();
        services.AddHealthChecks()
            .AddCheck<LabsReady>("labs").AddCheck<KeysReady>("keys").AddCheck<DiskReady>("disk").AddCheck<PlacesReady>("places").AddCheck<MemoryReady>("memory");
    }

    public static void MapSiteHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapGet("/health/ready", async (SiteReport site) =>
        {
            var report = await site.ReadAsync();
            var wrong = report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy).Select(entry => entry.Key).ToArray();
            return Results.Text(
                wrong.Length == 0 ? $"{report.Status}" : $"{report.Status}: {string.Join(", ", wrong)}",
                statusCode: report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
        });
    }
}
