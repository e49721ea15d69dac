using GenAI.Learn.Labs;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>What each family of the race has to show for its seconds, and whether the turns take equal time.</summary>
public sealed class RaceCommand : IBenchmarkCommand
{
    public string Name => "race";

    public string Summary => "[seeds] [seconds] [wall|processor] [option=value ...]: FID, recall and recognised of each family, seconds of training and of sampling";

    public int Run(string[] args)
    {
        var options = OptionArguments.Apply(new Race.Options(), args.Skip(3));
        return new TrialSeries(args).Run<Race, Race.Options>(
            options,
            context => new Race(options, context),
            "diffusionFid",
            higherIsBetter: false,
            scalars => scalars.ContainsKey("diffusionFid"));
    }
}
