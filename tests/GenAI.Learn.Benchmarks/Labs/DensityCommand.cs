using GenAI.Learn.Labs;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>How soon a model of the density lab says more of held-out points than naive Bayes, whose -1.33 nats a point on the moons is the mark.</summary>
public sealed class DensityCommand : IBenchmarkCommand
{
    public string Name => "density";

    public string Summary => "[seeds] [seconds] [wall|processor] [option=value ...]: held-out log-likelihood >= -1.1 nats a point on the moons, time to it and final values";

    public int Run(string[] args)
    {
        var options = OptionArguments.Apply(new DensityLab.Options(), args.Skip(3));
        return new TrialSeries(args).Run<DensityLab, DensityLab.Options>(
            options,
            context => new DensityLab(options, context),
            "heldOutLogLikelihood",
            higherIsBetter: true,
            scalars => scalars.GetValueOrDefault("heldOutLogLikelihood", -9) >= -1.1 && scalars.GetValueOrDefault("accuracy") >= 0.95);
    }
}
