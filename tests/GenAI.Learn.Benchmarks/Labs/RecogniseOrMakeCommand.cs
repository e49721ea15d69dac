using GenAI.Learn.Labs;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>How soon the classifier recognises real garments and drawn ones.</summary>
public sealed class RecogniseOrMakeCommand : IBenchmarkCommand
{
    public string Name => "recognise-or-make";

    public string Summary => "[seeds] [seconds] [wall|processor] [option=value ...]: accuracy >= 0.80 and drawnRecognised >= 0.80, time to both and final values";

    public int Run(string[] args)
    {
        var options = OptionArguments.Apply(new RecogniseOrMake.Options(), args.Skip(3));
        return new TrialSeries(args).Run<RecogniseOrMake, RecogniseOrMake.Options>(
            options,
            context => new RecogniseOrMake(options, context),
            "drawnRecognised",
            higherIsBetter: true,
            scalars => scalars.GetValueOrDefault("accuracy") >= 0.80 && scalars.GetValueOrDefault("drawnRecognised") >= 0.80);
    }
}
