using GenAI.Learn.Labs;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>How soon the diffusion-2d lab's samples have the distribution of the ring.</summary>
public sealed class Diffusion2DCommand : IBenchmarkCommand
{
    public string Name => "diffusion-2d";

    public string Summary => "[seeds] [seconds] [wall|processor] [option=value ...]: js <= 0.10, time to it and final values";

    public int Run(string[] args)
    {
        var options = OptionArguments.Apply(new Diffusion2D.Options(), args.Skip(3));
        return new TrialSeries(args).Run<Diffusion2D, Diffusion2D.Options>(
            options,
            context => new Diffusion2D(options, context),
            "js",
            higherIsBetter: false,
            scalars => scalars.GetValueOrDefault("js", 1) <= 0.10);
    }
}
