using System.Collections.Concurrent;
using System.Diagnostics;
using GenAI.Learn.Benchmarks.Memory;

namespace GenAI.Learn.Benchmarks.Load;

/// <summary>What one learner leaves to the others, and what pictures leave to the training: all measured in one process, one after the other.</summary>
public sealed class FairCommand : IBenchmarkCommand
{
    private static readonly object Heavy = new { width = "wide", samplingSteps = 1000, batchSize = 128 };

    public string Name => "fair";

    public string Summary => "[seconds]: gan-2d beside three gan-2ds, beside three heavy runs, beside five who move sliders; then 50 gan-2ds, watched and not: steps, first pictures, longest gaps";

    public int Run(string[] args)
    {
        var time = TimeSpan.FromSeconds(args.Length > 0 ? double.Parse(args[0]) : 15);
        Beside("three gan-2ds", time, served => Start(served, "gan-2d", null));
        Beside("three diffusion-images, wide, batch 128", time, served => Start(served, "diffusion-images", Heavy));
        Beside("five who move sliders 30 times a second", time, MoveSliders);
        Crowd(50, watched: false, time);
        Crowd(50, watched: true, time);
        return 0;
    }

    // What starts says what it does meanwhile; null for nothing.
    private static Func<CancellationToken, Task>? Start(ServedRuns served, string lab, object? options)
    {
        foreach (var seed in new[] { 2, 3, 4 })
            served.WaitFor(served.Start(lab, seed, options: options), 1);
        return null;
    }

    private static Func<CancellationToken, Task>? MoveSliders(ServedRuns served)
    {
        var runs = Enumerable.Range(2, 5).Select(seed => (Seed: seed, Run: served.Start("gan-2d", seed))).ToArray();
        foreach (var (seed, run) in runs)
        {
            served.WaitFor(run, 1);
            served.Pause(seed, run);
        }

        return async ending =>
        {
            using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(33));
            while (!ending.IsCancellationRequested && await ticks.WaitForNextTickAsync(CancellationToken.None))
                foreach (var (seed, run) in runs)
                    served.Update(seed, run, new { learningRate = 0.001 + (Random.Shared.NextDouble() * 0.001) });
        };
    }

    private static void Beside(string others, TimeSpan time, Func<ServedRuns, Func<CancellationToken, Task>?> start)
    {
        using var served = new ServedRuns();
        using var ending = new CancellationTokenSource();
        var run = served.Start("gan-2d");
        served.WaitFor(run, 1);
        var meanwhile = start(served)?.Invoke(ending.Token);
        Thread.Sleep(TimeSpan.FromSeconds(3));
        var (before, gap, clock) = (served.StepOf(run), TimeSpan.Zero, Stopwatch.StartNew());
        for (var (step, since) = (before, Stopwatch.StartNew()); clock.Elapsed < time; Thread.Sleep(2))
        {
            if (served.StepOf(run) is var now && now != step)
                (step, since) = (now, Stopwatch.StartNew());
            gap = since.Elapsed > gap ? since.Elapsed : gap;
        }

        Console.WriteLine($"gan-2d beside {others}: {(served.StepOf(run) - before) / clock.Elapsed.TotalSeconds:F0} steps/s, longest gap {gap.TotalMilliseconds:F0} ms");
        ending.Cancel();
        meanwhile?.GetAwaiter().GetResult();
    }

    private static void Crowd(int runs, bool watched, TimeSpan time)
    {
        using var served = new ServedRuns();
        var (first, gaps) = (new ConcurrentDictionary<int, double>(), new ConcurrentDictionary<int, double>());
        var ids = Enumerable.Range(1, runs).Select(seed =>
        {
            var (clock, last) = (Stopwatch.StartNew(), 0.0);
            return served.Start("gan-2d", seed, watched, seen: message =>
            {
                if (message.Views is null)
                    return;
                var now = clock.Elapsed.TotalSeconds;
                if (first.TryAdd(seed, now))
                    last = now;
                gaps.AddOrUpdate(seed, 0, (_, gap) => Math.Max(gap, now - last));
                last = now;
            });
        }).ToArray();
        foreach (var id in ids)
            served.WaitFor(id, 1);
        gaps.Clear();
        var (before, used, measured) = (ids.Sum(served.StepOf), Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.StartNew());
        Thread.Sleep(time);
        var steps = ids.Sum(served.StepOf) - before;
        var cores = (Process.GetCurrentProcess().TotalProcessorTime - used).TotalSeconds;
        Console.Write($"{runs} gan-2ds {(watched ? "watched" : "unwatched")}: {steps / cores:F0} steps a core-second, {steps / measured.Elapsed.TotalSeconds:F0} steps/s in all");
        Console.WriteLine(watched ? $"; first picture p95 {Quantiles.At(first.Values, 0.95):F2} s; longest gap between pictures {gaps.Values.Max():F2} s" : "");
    }
}
