using System.Diagnostics;
using GenAI.Learn.Labs;
using TorchSharp;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>How long a million samples take, and how soon a moved slider is answered, for each of the ten distributions.</summary>
public sealed class DistributionsCommand : IBenchmarkCommand
{
    private const int Million = 1_000_000;

    public string Name => "distributions";

    public string Summary => "seconds for 1 million samples, counted and summed; milliseconds from a moved slider to the frame's data, at 20,000 samples and at a million";

    public int Run(string[] args)
    {
        foreach (var kind in Enum.GetValues<DistributionKind>())
        {
            Measure(new DistributionsLab.Options { Distribution = kind });
            if (Extreme(kind) is { } extreme)
                Measure(extreme);
        }

        return 0;
    }

    private static DistributionsLab.Options? Extreme(DistributionKind kind)
    {
        var options = new DistributionsLab.Options { Distribution = kind };
        return kind switch
        {
            DistributionKind.Binomial => options with { Trials = 10_000, P = 0.5 },
            DistributionKind.Poisson => options with { Count = 10_000 },
            DistributionKind.Geometric => options with { Success = 1e-4 },
            DistributionKind.Hypergeometric => options with { Items = 10_000, Marked = 5000, Drawn = 5000 },
            DistributionKind.Beta => options with { Alpha = 0.01, Beta = 0.01 },
            _ => null,
        };
    }

    private static void Measure(DistributionsLab.Options options)
    {
        using var generator = new torch.Generator(1, torch.CPU);
        var context = new LabContext(torch.CPU, 1, generator, new Dictionary<string, object>());
        options = options with { PerStep = 50_000, Samples = Million };
        using var few = new DistributionsLab(options with { Samples = 20_000 }, context);
        few.Step("step");
        var small = Answer(few, options with { Samples = 20_000 });

        using var lab = new DistributionsLab(options, context);
        var clock = Stopwatch.StartNew();
        while (!lab.IsResting)
            lab.Step("step");
        var seconds = clock.Elapsed.TotalSeconds;
        Console.WriteLine($"{options.Distribution,-14} {seconds:0.000} s   {small:0.0} ms   {Answer(lab, options):0.0} ms");
    }

    // The least of three; turning the sample count changes nothing else, so the parameter is nudged instead.
    private static double Answer(DistributionsLab lab, DistributionsLab.Options options) => Enumerable.Range(1, 3).Min(i =>
    {
        var clock = Stopwatch.StartNew();
        lab.Update(options with { P = options.P * (1 - 0.01 * i), Count = options.Count * (1 - 0.01 * i), Success = options.Success * (1 + 0.01 * i), Drawn = options.Drawn - i, From = i, Mean = i, Rate = i, Alpha = options.Alpha * (1 + 0.01 * i) });
        lab.Draw(new Frame(DistributionsLab.Views(options), 0, null));
        return clock.Elapsed.TotalMilliseconds;
    });
}
