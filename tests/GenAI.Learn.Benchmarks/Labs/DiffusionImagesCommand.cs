using GenAI.Learn.Labs;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>How soon the diffusion-images lab draws images that the classifier recognises, or beats bicubic interpolation.</summary>
public sealed class DiffusionImagesCommand : IBenchmarkCommand
{
    public string Name => "diffusion-images";

    public string Summary => "[seeds] [seconds] [wall|processor] [option=value ...]: recognised >= 0.70 (of super-resolution a PSNR above bicubic's), time to it and final values";

    public int Run(string[] args)
    {
        var options = OptionArguments.Apply(new DiffusionImages.Options(), args.Skip(3));
        var byClass = options.Task == DiffusionTask.ByClass;
        return new TrialSeries(args).Run<DiffusionImages, DiffusionImages.Options>(
            options,
            context => new DiffusionImages(options, context),
            byClass ? "recognised" : "psnr",
            higherIsBetter: true,
            scalars => byClass
                ? scalars.GetValueOrDefault("recognised") >= 0.70
                : scalars.TryGetValue("psnr", out var psnr) && psnr > scalars["baselinePsnr"]);
    }
}
