using System.Diagnostics;
using System.Text.Json;
using GenAI.Learn.Browser.Tests;
using GenAI.Learn.Web.Tests.Hub;
using Microsoft.AspNetCore.SignalR.Client;

namespace GenAI.Learn.Benchmarks.Load;

/// <summary>Frames a second that each of many watchers of one run receives, and the server's processor time meanwhile.</summary>
internal static class WatcherMeasure
{
    public static async Task PrintAsync(SiteProcess site, int watchers, TimeSpan time)
    {
        await using var owner = await LabCalls.ConnectAsync(site.Address);
        var run = await owner.StartRunAsync("gan-2d", null, 1);
        var clients = new List<HubConnection>();
        for (var i = 0; i < watchers; i++)
            clients.Add(await LabCalls.ConnectAsync(site.Address));

        var counts = new int[watchers];
        var reading = clients.Select((client, i) => CountAsync(client, run, () => counts[i]++)).ToArray();
        while (counts.Any(count => count == 0) && reading.All(task => !task.IsFaulted))
            await Task.Delay(20);

        var (before, processor, watch) = (counts.ToArray(), site.ProcessorTime, Stopwatch.StartNew());
        await Task.Delay(time);
        var seconds = watch.Elapsed.TotalSeconds;
        var rates = counts.Select((count, i) => (count - before[i]) / seconds).ToArray();
        var cores = (site.ProcessorTime - processor).TotalSeconds / seconds;
        await owner.CallAsync("Control", run, "stop");
        await Task.WhenAll(reading);
        foreach (var client in clients)
            await client.DisposeAsync();
        Console.WriteLine($"watchers {watchers,3}  frames a second each: median {Quantiles.Median(rates):0.0}, least {rates.Min():0.0}; server processor {cores:0.00} cores, training included");
    }

    // Until the run is stopped.
    private static async Task CountAsync(HubConnection client, string run, Action count)
    {
        await foreach (var _ in client.StreamAsync<JsonElement>("Watch", run, 0))
            count();
    }
}
