using GenAI.Learn.Labs;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GenAI.Learn.Web.Operations;

/// <summary>Whoever starts a run need not wait for a place. The site is of use all the same when he must.</summary>
internal sealed class PlacesReady(LabRuns runs) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var load = runs.Load();
        var words = $"{load.Taken} of {load.Places} places taken, {load.InLine} in line";
        return Task.FromResult(load.InLine == 0 || load.Taken < load.Places ? HealthCheckResult.Healthy(words) : HealthCheckResult.Degraded(words));
    }
}
