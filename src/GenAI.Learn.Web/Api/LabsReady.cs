using GenAI.Learn.Labs;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GenAI.Learn.Web.Api;

/// <summary>Ready when libtorch loads and the labs are known.</summary>
public sealed class LabsReady(LabCatalogue catalogue, IServiceProvider services) : IHealthCheck
{
    public const string Tag = "ready";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var one = TorchSharp.torch.tensor(new byte[] { 1 });
        _ = services.GetRequiredService<LabRuns>();
        return Task.FromResult(HealthCheckResult.Healthy($"{catalogue.Labs.Count} labs"));
    }
}

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: labs can run.</summary>
public static class LabHealth
{
    public static void MapLabHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(LabsReady.Tag) });
    }
}
