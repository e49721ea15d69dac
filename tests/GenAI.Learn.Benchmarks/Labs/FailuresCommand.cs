using GenAI.Learn.Labs;
using GenAI.Learn.Models.Engine;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>Whether each failure of the failures lab happens and is detected, and whether each repair meets its goal.</summary>
public sealed class FailuresCommand : IBenchmarkCommand
{
    /// <summary>The repairs that are tried, by failure; each changes remedies alone.</summary>
    private static readonly (string Name, Failures.Options Options)[] Repairs =
    [
        ("balanced rates", new() { Failure = Failure.ModeCollapse, GeneratorRateTimes = 0.02, DiscriminatorRateTimes = 5 }),
        ("non-saturating loss", new() { Failure = Failure.VanishingGradients, Loss = RemedyLoss.NonSaturating }),
        ("non-saturating loss, noise, six and three times the rates", new() { Failure = Failure.VanishingGradients, Loss = RemedyLoss.NonSaturating, InputNoise = 0.2, GeneratorRateTimes = 6, DiscriminatorRateTimes = 3 }),
        ("gradient penalty", new() { Failure = Failure.Oscillation, GradientPenalty = 1 }),
        ("averaging", new() { Failure = Failure.Oscillation, Averaging = 0.998 }),
        ("gradient penalty", new() { Failure = Failure.Memorising, GradientPenalty = 1 }),
        ("16 times the data", new() { Failure = Failure.Memorising, DataTimes = 16 }),
        ("labels put right", new() { Failure = Failure.BadConditioning, CleanedLabels = 0.9 }),
        ("fakes' labels spoiled alike", new() { Failure = Failure.BadConditioning, SpoilFakeLabels = true }),
        ("a quarter of the width", new() { Failure = Failure.CostAtScale, WidthTimes = 0.25 }),
    ];

    public string Name => "failures";

    public string Summary => "[seeds = 10] [failure] [option=value ...]: share detected and repaired, median and worst step, without and with each repair";

    public int Run(string[] args)
    {
        Guarded.UseThreads(1);
        var seeds = SeedRange.Parse(args.Length > 0 ? args[0] : "10");
        var failures = args.Length > 1 ? [Enum.Parse<Failure>(args[1], ignoreCase: true)] : Enum.GetValues<Failure>();
        var own = OptionArguments.Apply(new Failures.Options(), args.Skip(2));
        foreach (var failure in failures)
        {
            Try(failure, args.Length > 2 ? string.Join(' ', args.Skip(2)) : "as it is", own with { Failure = failure }, seeds);
            foreach (var (name, options) in args.Length > 2 ? [] : Repairs.Where(repair => repair.Options.Failure == failure))
                Try(failure, name, options, seeds);
        }

        return 0;
    }

    private static void Try(Failure failure, string name, Failures.Options options, int[] seeds)
    {
        var clock = new TrialClock(processor: true);
        clock.Restart();
        var trials = seeds.Select(seed => FailureTrial.Of(options, seed)).ToArray();
        var seconds = clock.Seconds / seeds.Length;
        Console.WriteLine(
            $"{failure}, {name}: detected {Steps(trials.Select(trial => trial.Detected))}; goal met {Steps(trials.Select(trial => trial.Met))}; "
            + $"{seconds:0.0} s of processor time a run of {trials[0].Steps} steps");
        foreach (var trial in trials)
            Console.WriteLine($"    {trial.Last}");
    }

    private static string Steps(IEnumerable<int?> steps)
    {
        var all = steps.ToArray();
        var seen = all.OfType<int>().Select(step => (double)step).ToArray();
        return seen.Length == 0 ? $"0 of {all.Length}" : $"{seen.Length} of {all.Length}, step {Quantiles.Median(seen):0.#} in the median, {seen.Max()} at worst";
    }
}
