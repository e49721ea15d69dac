using GenAI.Learn.Labs;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GenAI.Learn.Web.Operations;

/// <summary>libtorch loads and the labs are known.</summary>
internal sealed class LabsReady(LabCatalogue catalogue) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var one = TorchSharp.torch.tensor(new byte[] { 1 });
        return Task.FromResult(HealthCheckResult.Healthy($"{catalogue.Labs.Count} labs"));
    }
}
