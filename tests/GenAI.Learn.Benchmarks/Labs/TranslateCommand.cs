using GenAI.Learn.Labs;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>How soon the translate lab beats the plain answer of its task, and by how much.</summary>
public sealed class TranslateCommand : IBenchmarkCommand
{
    public string Name => "translate";

    public string Summary => "[seeds] [seconds] [wall|processor] [option=value ...]: psnr > baselinePsnr, time to it and final values";

    public int Run(string[] args)
    {
        var options = OptionArguments.Apply(new Translate.Options(), args.Skip(3));
        return new TrialSeries(args).Run<Translate, Translate.Options>(
            options,
            context => new Translate(options, context),
            "psnr",
            higherIsBetter: true,
            scalars => scalars.GetValueOrDefault("psnr") > scalars.GetValueOrDefault("baselinePsnr", double.PositiveInfinity));
    }
}
