using GenAI.Learn.Labs;
using GenAI.Learn.Models.Engine;
using TorchSharp;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>What the numbers of lesson 3.3's second lab are, from several seeds, for each class left out.</summary>
public sealed class AnomalyCommand : IBenchmarkCommand
{
    public string Name => "anomaly";

    public string Summary => "[seeds = 10] [steps = 1000] [classes left out: 0-9, or 1 alone] [option=value ...]: area under the ROC curve and alarms, median and range over the seeds, for each class left out";

    public int Run(string[] args)
    {
        Guarded.UseThreads(1);
        var (seeds, steps) = (SeedRange.Parse(args.Length > 0 ? args[0] : "10"), args.Length > 1 ? int.Parse(args[1]) : 1000);
        var classes = (args.Length > 2 ? args[2] : "0-9").Split('-').Select(int.Parse).ToArray();
        var options = OptionArguments.Apply(new Anomaly.Options(), args.Skip(3));
        var needs = LabTrial.Prepare(Anomaly.Needs(options));
        var last = options.Data is AnomalySource.NetworkFlows or AnomalySource.Faces ? classes[0] : classes[^1];
        for (var leftOut = classes[0]; leftOut <= last; leftOut++)
        {
            var trials = seeds.Select(seed => Trial(seed, steps, options with { LeftOut = new ClassLabel(leftOut) }, needs)).ToArray();
            Console.WriteLine($"left out {leftOut}: " + string.Join(", ", trials[0].Keys.Select(name => $"{name} {Quantiles.Spread([.. trials.Select(one => one[name])], "0.0000")}")));
        }

        return 0;
    }

    private static Dictionary<string, double> Trial(int seed, int steps, Anomaly.Options options, IReadOnlyDictionary<string, object> needs)
    {
        using var generator = new torch.Generator((ulong)seed, torch.CPU);
        var context = new LabContext(torch.CPU, seed, generator, needs);
        using var lab = new Anomaly(options, context);
        for (var step = 0; step < steps; step++)
        {
            using var scope = torch.NewDisposeScope();
            lab.Step("step");
        }

        var found = new Dictionary<string, double>(context.Scalars);
        var frame = new Frame(Anomaly.Views(options), steps, null);
        lab.Draw(frame);
        foreach (var row in ((TableData)frame.Data["alarms"]).Rows.Where(row => row[2].Length > 0))
            found[row[0]] = double.Parse(row[2]) / double.Parse(row[1]);
        return found;
    }
}
