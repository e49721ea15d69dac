using System.Diagnostics;
using System.Text.Json;
using GenAI.Learn.Web.Tests.Hub;
using Microsoft.AspNetCore.SignalR.Client;

namespace GenAI.Learn.Benchmarks.Load;

/// <summary>The time from asking for a run to holding its first picture of a step that was trained.</summary>
internal static class FirstFrameMeasure
{
    public static async Task PrintAsync(Uri site, int starts)
    {
        foreach (var lab in new[] { "gan-2d", "autoencoder", "dcgan" })
        {
            await OnceAsync(site, lab, seed: 0); // prepares what the lab needs
            var times = new List<double>();
            for (var i = 1; i <= starts; i++)
                times.Add(await OnceAsync(site, lab, i));
            Console.WriteLine($"start to first live frame  {lab}: {Quantiles.Milliseconds(times)}");
        }
    }

    private static async Task<double> OnceAsync(Uri site, string lab, long seed)
    {
        await using var client = await LabCalls.ConnectAsync(site);
        var watch = Stopwatch.StartNew();
        var run = await client.StartRunAsync(lab, null, seed);
        await foreach (var frame in client.StreamAsync<JsonElement>("Watch", run, 0)) // what the lab needs may take minutes
        {
            if (frame.GetProperty("step").GetInt32() == 0 || !frame.TryGetProperty("views", out _))
                continue;
            var time = watch.Elapsed.TotalMilliseconds;
            await client.CallAsync("Control", run, "stop");
            return time;
        }

        throw new InvalidOperationException($"{lab} ended before its first frame: is its data there?");
    }
}
