using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GenAI.Learn.Web.Operations;

/// <summary>The report of the site's health. Anybody may ask for it, and it costs a file and a seal: it is made anew after some seconds only.</summary>
internal sealed class SiteReport(HealthCheckService health, TimeProvider time)
{
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private (Task<HealthReport> Report, long At)? _kept;

    public Task<HealthReport> ReadAsync()
    {
        lock (_gate)
        {
            if (_kept is not { } kept || time.GetElapsedTime(kept.At) > Age)
                _kept = kept = (health.CheckHealthAsync(), time.GetTimestamp());
            return kept.Report;
        }
    }
}
