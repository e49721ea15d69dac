using GenAI.Learn.Labs;
using TorchSharp;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>
/// One run of a lab without a page: one thread, steps one after the other, frames drawn as often as the site does for a watcher.
/// </summary>
/// <param name="clock">Counts the seconds.</param>
/// <param name="seconds">How long it runs.</param>
/// <param name="draws">Whether frames are drawn; else it is the bare loop of the steps.</param>
/// <param name="shown">Gets each frame.</param>
internal sealed class LabTrial(TrialClock clock, double seconds, bool draws = true, Action<Frame>? shown = null)
{
    /// <summary>Frames in a second.</summary>
    public static double FramesPerSecond { get; } = new SchedulerSettings().FramesPerSecond;

    /// <summary>Steps done.</summary>
    public int Steps { get; private set; }

    /// <summary>When the goal was first met; null for never.</summary>
    public double? Reached { get; private set; }

    /// <summary>The share of the time that drawing took.</summary>
    public double DrawShare { get; private set; }

    /// <summary>The longest phase, in milliseconds of the clock.</summary>
    public double LongestPhase { get; private set; }

    /// <summary>The newest value of each scalar.</summary>
    public Dictionary<string, double> Scalars { get; } = [];

    /// <summary>Runs a lab until the time is over.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="needs">What must be ready before.</param>
    /// <param name="views">What it draws.</param>
    /// <param name="phases">The parts of a step.</param>
    /// <param name="make">Makes the lab.</param>
    /// <param name="goal">What is to be reached, from the newest scalars.</param>
    public void Run(
        long seed, IReadOnlyDictionary<string, object> needs, IReadOnlyList<View> views, IReadOnlyList<string> phases,
        Func<LabContext, Lab> make, Func<Dictionary<string, double>, bool> goal)
    {
        using var generator = new torch.Generator((ulong)seed, torch.CPU);
        var context = new LabContext(torch.CPU, seed, generator, needs);
        using var lab = make(context);
        clock.Restart();
        for (var nextFrame = 0.0; clock.Seconds < seconds;)
        {
            Step(lab, phases, context);
            if (Reached is null && goal(Scalars))
                Reached = clock.Seconds;
            if (!draws || clock.Seconds < nextFrame)
                continue;
            Draw(lab, views);
            nextFrame = clock.Seconds + (1 / FramesPerSecond); // from the end of the last, as the site counts
        }
    }

    /// <summary>Makes what a lab needs.</summary>
    public static IReadOnlyDictionary<string, object> Prepare(IEnumerable<Resource> needs) =>
        needs.ToDictionary(need => need.Key, need => need.PrepareAsync(new Progress<double>(), CancellationToken.None).GetAwaiter().GetResult());

    private void Step(Lab lab, IReadOnlyList<string> phases, LabContext context)
    {
        foreach (var phase in phases)
        {
            var before = clock.Seconds;
            using var scope = torch.NewDisposeScope();
            lab.Step(phase);
            LongestPhase = Math.Max(LongestPhase, (clock.Seconds - before) * 1000);
        }

        Steps++;
        foreach (var (name, value) in context.TakeScalars())
            Scalars[name] = value;
    }

    private void Draw(Lab lab, IReadOnlyList<View> views)
    {
        var before = clock.Seconds;
        using var scope = torch.NewDisposeScope();
        var frame = new Frame(views, Steps, null);
        lab.Draw(frame);
        DrawShare += (clock.Seconds - before) / seconds;
        shown?.Invoke(frame);
    }
}
