using GenAI.Learn.Labs;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GenAI.Learn.Web.Operations;

/// <summary>Runs can be saved: the data folder takes a file, and there is room.</summary>
internal sealed class DiskReady(SchedulerSettings settings) : IHealthCheck
{
    private const long Megabyte = 1 << 20;
    private const long Least = 100 * Megabyte;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using (new FileStream(Path.Combine(settings.DataPath, $"health-{Guid.NewGuid():n}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
        {
            var free = new DriveInfo(settings.DataPath).AvailableFreeSpace;
            return Task.FromResult(free >= Least
                ? HealthCheckResult.Healthy($"{free / Megabyte} MB free")
                : HealthCheckResult.Unhealthy($"only {free / Megabyte} MB free, of at least {Least / Megabyte}"));
        }
    }
}
