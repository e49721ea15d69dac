using System.Globalization;
using GenAI.Learn.Labs;
using GenAI.Learn.Models.Engine;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>Runs of one lab from several seeds, one line each, then median and worst.</summary>
internal sealed class TrialSeries
{
    private readonly int[] _seeds;
    private readonly double _seconds;
    private readonly TrialClock _clock;

    /// <param name="args">[seeds = 5] [seconds] [wall|processor]</param>
    public TrialSeries(string[] args)
    {
        _seeds = SeedRange.Parse(args.Length > 0 ? args[0] : "5");
        _seconds = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 60;
        _clock = new TrialClock(args.Length > 2 && args[2] == "processor");
        Guarded.UseThreads(1);
    }

    public int Run<TLab, TOptions>(
        TOptions options, Func<LabContext, TLab> make, string scalar, bool higherIsBetter, Func<Dictionary<string, double>, bool> goal)
        where TLab : Lab<TOptions>, ILab<TOptions>
        where TOptions : LabOptions, new() => Run(options, make, [new TrialMeasure(scalar, higherIsBetter)], goal);

    public int Run<TLab, TOptions>(
        TOptions options, Func<LabContext, TLab> make, TrialMeasure[] measures, Func<Dictionary<string, double>, bool> goal)
        where TLab : Lab<TOptions>, ILab<TOptions>
        where TOptions : LabOptions, new()
    {
        var needs = LabTrial.Prepare(TLab.Needs(options));
        IReadOnlyList<string> phases = TLab.Phases.Count > 0 ? TLab.Phases : ["step"];
        var finals = measures.Select(_ => new List<double>()).ToArray();
        var times = new List<double>();
        foreach (var seed in _seeds)
        {
            var trial = new LabTrial(_clock, _seconds);
            trial.Run(seed, needs, TLab.Views(options), phases, make, goal);
            foreach (var (measure, values) in measures.Zip(finals))
                values.Add(measure.Of(trial.Scalars));
            times.Add(trial.Reached ?? double.PositiveInfinity);
            var scalars = string.Join(", ", trial.Scalars.Select(s => $"{s.Key} {s.Value:0.0000}"));
            Console.WriteLine(
                $"seed {seed}: goal after {Time(trial.Reached)}; after {_seconds:0} {_clock.Unit}: {scalars}; "
                + $"{trial.Steps} steps, drawing {trial.DrawShare:P0}, longest phase {trial.LongestPhase:0} ms");
        }

        foreach (var (measure, values) in measures.Zip(finals))
            Console.WriteLine($"{measure.Name}: median {Quantiles.Median(values):0.0000}, worst {(measure.HigherIsBetter ? values.Min() : values.Max()):0.0000}");
        Console.WriteLine($"time to the goal: median {Time(Quantiles.Median(times))}, worst {Time(times.Max())}");
        return times.All(double.IsFinite) ? 0 : 1;
    }

    private string Time(double? seconds) => seconds is { } s && double.IsFinite(s) ? $"{s:0.0} {_clock.Unit}" : "never";
}
