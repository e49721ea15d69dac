using System.Diagnostics;
using GenAI.Learn.Labs;
using TorchSharp;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>How soon the network of the minimax lab comes within 0.02 of the best discriminator.</summary>
public sealed class MinimaxCommand : IBenchmarkCommand
{
    public string Name => "minimax";

    public string Summary => "[seeds] [seconds] [wall|processor] [option=value ...]: gap <= 0.02, time to it and final values; milliseconds from a moved slider to the frame's data";

    public int Run(string[] args)
    {
        var options = OptionArguments.Apply(new MinimaxLab.Options(), args.Skip(3));
        Console.WriteLine($"a moved slider is answered within {Answer(options):0} ms");
        return new TrialSeries(args).Run<MinimaxLab, MinimaxLab.Options>(
            options,
            context => new MinimaxLab(options, context),
            "gap",
            higherIsBetter: false,
            scalars => scalars.GetValueOrDefault("gap", 1) <= MinimaxLab.NearEnough);
    }

    // The least of three, each with another spread, for which every curve is new.
    private static double Answer(MinimaxLab.Options options)
    {
        using var generator = new torch.Generator(1, torch.CPU);
        using var lab = new MinimaxLab(options, new LabContext(torch.CPU, 1, generator, new Dictionary<string, object>()));
        return Enumerable.Range(1, 3).Min(i =>
        {
            var clock = Stopwatch.StartNew();
            lab.Update(options with { GeneratedSpread = 0.5 * i });
            lab.Draw(new Frame(MinimaxLab.Views(options), 0, null));
            return clock.Elapsed.TotalMilliseconds;
        });
    }
}
