using GenAI.Learn.Labs;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>How soon the denoising autoencoder is ahead of every filter, or of spectral subtraction (task=sound).</summary>
public sealed class DenoiseCommand : IBenchmarkCommand
{
    public string Name => "denoise";

    public string Summary => "[seeds] [seconds] [wall|processor] [option=value ...]: PSNR above the median, Gaussian and Wiener filter; with task=sound a signal-to-noise ratio above spectral subtraction's";

    public int Run(string[] args)
    {
        var options = OptionArguments.Apply(new Denoise.Options(), args.Skip(3));
        var isSound = options.Task == DenoiseTask.Sound;
        return new TrialSeries(args).Run<Denoise, Denoise.Options>(
            options,
            context => new Denoise(options, context),
            isSound ? "snrOut" : "psnr",
            higherIsBetter: true,
            scalars => isSound
                ? scalars.GetValueOrDefault("snrOut", -100) > scalars.GetValueOrDefault("subtractionSnr", 100)
                : scalars.GetValueOrDefault("psnr", 0) > new[] { "medianPsnr", "gaussianPsnr", "wienerPsnr" }.Max(name => scalars.GetValueOrDefault(name, 100)));
    }
}
