using GenAI.Learn.Labs;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>How soon the cgan lab draws what it is asked for.</summary>
public sealed class CganCommand : IBenchmarkCommand
{
    public string Name => "cgan";

    public string Summary => "[seeds] [seconds] [wall|processor] [option=value ...]: agreement >= 0.90 and correlation >= 0.80, time to it and final values";

    public int Run(string[] args)
    {
        var options = OptionArguments.Apply(new Cgan.Options(), args.Skip(3));
        return new TrialSeries(args).Run<Cgan, Cgan.Options>(
            options,
            context => new Cgan(options, context),
            options.Condition == Cgan.ConditionKind.Attributes ? "correlation" : "agreement",
            higherIsBetter: true,
            scalars => scalars.GetValueOrDefault("agreement") >= 0.90 && scalars.GetValueOrDefault("correlation", 1) >= 0.80);
    }
}
