using System.Diagnostics;
using System.Reflection;
using GenAI.Learn.Labs;

namespace GenAI.Learn.Web.Operations;

/// <summary><c>/health/details</c>: what an operator asks first when something is slow. For operators alone.</summary>
internal static class SiteDetails
{
    public const string Path = "/health/details";

    private const double Megabyte = 1 << 20;

    public static void MapSiteDetails(this IEndpointRouteBuilder app) => app.MapGet(Path, async (SiteReport health, LabRuns runs, OpenCircuits circuits) =>
    {
        var report = await health.ReadAsync();
        using var process = Process.GetCurrentProcess();
        return Results.Json(new
        {
            Status = $"{report.Status}",
            Version = typeof(SiteDetails).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion,
            UpSeconds = Math.Round((DateTime.Now - process.StartTime).TotalSeconds),
            Checks = report.Entries.ToDictionary(entry => entry.Key, entry => new { Status = $"{entry.Value.Status}", Words = entry.Value.Description ?? entry.Value.Exception?.Message }),
            Labs = runs.Load(),
            Circuits = new { circuits.Open, circuits.Connected },
            Process = new
            {
                ProcessorSeconds = Math.Round(process.TotalProcessorTime.TotalSeconds, 1),
                ResidentMegabytes = Math.Round(process.WorkingSet64 / Megabyte),
                ManagedMegabytes = Math.Round(GC.GetTotalMemory(forceFullCollection: false) / Megabyte),
                Threads = process.Threads.Count,
                ThreadPool = new { ThreadPool.ThreadCount, ThreadPool.PendingWorkItemCount },
            },
        }, LabJson.Options);
    });
}
