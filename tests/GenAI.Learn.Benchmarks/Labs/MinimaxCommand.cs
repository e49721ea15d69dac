using GenAI.Learn.Labs;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>How soon the network of the minimax lab comes within 0.02 of the best discriminator.</summary>
public sealed class MinimaxCommand : IBenchmarkCommand
{
    public string Name => "minimax";

    public string Summary => "[seeds] [seconds] [wall|processor] [option=value ...]: gap <= 0.02, time to it and final values";

    public int Run(string[] args)
    {
        var options = OptionArguments.Apply(new MinimaxLab.Options(), args.Skip(3));
        return new TrialSeries(args).Run<MinimaxLab, MinimaxLab.Options>(
            options,
            context => new MinimaxLab(options, context),
            "gap",
            higherIsBetter: false,
            scalars => scalars.GetValueOrDefault("gap", 1) <= MinimaxLab.NearEnough);
    }
}
