using GenAI.Learn.Labs;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>How soon the dcgan lab draws digits that the classifier recognises.</summary>
public sealed class DcganCommand : IBenchmarkCommand
{
    public string Name => "dcgan";

    public string Summary => "[seeds] [seconds] [wall|processor] [option=value ...]: recognised >= 0.70 with 8 of 10 classes, time to it and final values";

    public int Run(string[] args)
    {
        var options = OptionArguments.Apply(new Dcgan.Options(), args.Skip(3));
        return new TrialSeries(args).Run<Dcgan, Dcgan.Options>(
            options,
            context => new Dcgan(options, context),
            "recognised",
            higherIsBetter: true,
            scalars => scalars.GetValueOrDefault("recognised") >= 0.70 && scalars.GetValueOrDefault("classes") >= 8);
    }
}
