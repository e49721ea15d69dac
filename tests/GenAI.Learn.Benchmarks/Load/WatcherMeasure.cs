using System.Diagnostics;
using GenAI.Learn.Browser.Tests;
using GenAI.Learn.Web.Tests.Hub;

namespace GenAI.Learn.Benchmarks.Load;

/// <summary>Frames a second that each of many watchers of one run receives, and the server's processor time meanwhile.</summary>
internal static class WatcherMeasure
{
    public static async Task PrintAsync(SiteProcess site, int watchers, TimeSpan time)
    {
        await using var owner = await HubClient.ConnectAsync(site.Address);
        var run = await owner.StartAsync("gan-2d", null, 1);
        var clients = new List<HubClient>();
        for (var i = 0; i < watchers; i++)
            clients.Add(await HubClient.ConnectAsync(site.Address));

        using var end = new CancellationTokenSource();
        var counts = new int[watchers];
        var reading = clients.Select((client, i) => CountAsync(client, run, () => counts[i]++, end.Token)).ToArray();
        while (counts.Any(count => count == 0) && reading.All(task => !task.IsFaulted))
            await Task.Delay(20);

        var (before, processor, watch) = (counts.ToArray(), site.ProcessorTime, Stopwatch.StartNew());
        await Task.Delay(time);
        var seconds = watch.Elapsed.TotalSeconds;
        var rates = counts.Select((count, i) => (count - before[i]) / seconds).ToArray();
        var cores = (site.ProcessorTime - processor).TotalSeconds / seconds;
        await end.CancelAsync();
        await owner.CallAsync("Control", run, "stop", null);
        await Task.WhenAll(reading);
        foreach (var client in clients)
            await client.DisposeAsync();
        Console.WriteLine($"watchers {watchers,3}  frames a second each: median {Quantiles.Median(rates):0.0}, least {rates.Min():0.0}; server processor {cores:0.00} cores, training included");
    }

    private static async Task CountAsync(HubClient client, string run, Action count, CancellationToken end)
    {
        await foreach (var _ in client.WatchAsync(run))
        {
            if (end.IsCancellationRequested)
                return;
            count();
        }
    }
}
