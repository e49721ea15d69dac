using GenAI.Learn.Labs;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>How soon the vae lab's samples are digits that the classifier recognises.</summary>
public sealed class VaeCommand : IBenchmarkCommand
{
    public string Name => "vae";

    public string Summary => "[seeds] [seconds] [wall|processor] [option=value ...]: recognised >= 0.55 with 8 of 10 classes, time to it and final values";

    public int Run(string[] args)
    {
        var options = OptionArguments.Apply(new VaeLab.Options(), args.Skip(3));
        return new TrialSeries(args).Run<VaeLab, VaeLab.Options>(
            options,
            context => new VaeLab(options, context),
            "recognised",
            higherIsBetter: true,
            scalars => scalars.GetValueOrDefault("recognised") >= 0.55 && scalars.GetValueOrDefault("classes") >= 8);
    }
}
