using GenAI.Learn.Labs;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>How near the critic's estimate comes to the distance, and what a generator learns from it.</summary>
public sealed class WganCommand : IBenchmarkCommand
{
    public string Name => "wgan";

    public string Summary =>
        "[seeds] [seconds] [wall|processor] [option=value ...]: task=estimate: relative error <= 0.05; train: 8 modes, js <= 0.25; images: recognised, and its correlation with the estimate <= -0.50";

    public int Run(string[] args)
    {
        var options = OptionArguments.Apply(new Wgan.Options(), args.Skip(3));
        return new TrialSeries(args).Run<Wgan, Wgan.Options>(options, context => new Wgan(options, context), Measures(options.Task), scalars => IsMet(options.Task, scalars));
    }

    private static TrialMeasure[] Measures(WganTask task) => task switch
    {
        WganTask.Estimate => [new("error", HigherIsBetter: false, Error)],
        WganTask.Train => [new("js", HigherIsBetter: false), new("modes", HigherIsBetter: true)],
        _ => [new("recognised", HigherIsBetter: true), new("classes", HigherIsBetter: true), new("correlation", HigherIsBetter: false)],
    };

    private static bool IsMet(WganTask task, Dictionary<string, double> scalars) => task switch
    {
        WganTask.Estimate => scalars.ContainsKey("estimate") && Error(scalars) <= 0.05,
        WganTask.Train => scalars.GetValueOrDefault("modes") == 8 && scalars["js"] <= 0.25,
        _ => scalars.GetValueOrDefault("correlation") <= -0.5,
    };

    private static double Error(Dictionary<string, double> scalars) => Math.Abs(scalars["estimate"] / scalars["truth"] - 1);
}
