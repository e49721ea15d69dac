using GenAI.Learn.Labs;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GenAI.Learn.Web.Operations;

/// <summary>Runs are not refused for want of memory. Lessons can be read all the same when they are.</summary>
internal sealed class MemoryReady(LabRuns runs) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var words = $"{Environment.WorkingSet / 1_048_576} MB resident";
        return Task.FromResult(runs.Load().IsShortOfMemory ? HealthCheckResult.Degraded($"{words}, which is too much for another run") : HealthCheckResult.Healthy(words));
    }
}
