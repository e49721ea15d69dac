using GenAI.Learn.Labs;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>How soon the autoencoder lab rebuilds test images well from 16 numbers.</summary>
public sealed class AutoencoderCommand : IBenchmarkCommand
{
    public string Name => "autoencoder";

    public string Summary => "[seeds] [seconds] [wall|processor] [option=value ...]: test MSE <= 0.020 at 16 numbers, time to it and final values";

    public int Run(string[] args)
    {
        var options = OptionArguments.Apply(new AutoencoderLab.Options(), args.Skip(3));
        return new TrialSeries(args).Run<AutoencoderLab, AutoencoderLab.Options>(
            options,
            context => new AutoencoderLab(options, context),
            "testMse",
            higherIsBetter: false,
            scalars => scalars.GetValueOrDefault("testMse", 1) <= 0.020);
    }
}
