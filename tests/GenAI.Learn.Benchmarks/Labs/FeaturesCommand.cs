using GenAI.Learn.Labs;
using GenAI.Learn.Models.Engine;
using TorchSharp;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>What the numbers of lesson 3.3's first lab are, from several seeds.</summary>
public sealed class FeaturesCommand : IBenchmarkCommand
{
    public string Name => "features";

    public string Summary => "[seeds = 10] [steps = 1000] [option=value ...]: accuracy of code, PCA and pixels by count of labels, median and range over the seeds";

    public int Run(string[] args)
    {
        Guarded.UseThreads(1);
        var (seeds, steps) = (SeedRange.Parse(args.Length > 0 ? args[0] : "10"), args.Length > 1 ? int.Parse(args[1]) : 1000);
        var options = OptionArguments.Apply(new Features.Options(), args.Skip(2));
        var needs = LabTrial.Prepare(Features.Needs(options));
        var all = seeds.Select(seed => Trial(seed, steps, options, needs)).ToArray();
        foreach (var name in all[0].Keys)
        {
            var levels = all[0][name].Length;
            Console.WriteLine($"{name,-10} " + string.Join(" | ", Enumerable.Range(0, levels).Select(level => Quantiles.Spread([.. all.Select(one => (double)one[name][level])], "0.000"))));
        }

        return 0;
    }

    private static Dictionary<string, float[]> Trial(int seed, int steps, Features.Options options, IReadOnlyDictionary<string, object> needs)
    {
        using var generator = new torch.Generator((ulong)seed, torch.CPU);
        var context = new LabContext(torch.CPU, seed, generator, needs);
        using var lab = new Features(options, context);
        var found = new Dictionary<string, float[]>();
        for (var step = 1; step <= steps; step++)
        {
            using var scope = torch.NewDisposeScope();
            lab.Step("step");
            if (!found.ContainsKey("random") && context.Scalars.ContainsKey("accuracyCode"))
                found["random"] = Lines(lab, options, step)["code"];
            if (step == steps)
                foreach (var (name, line) in Lines(lab, options, step))
                    found[name] = line;
        }

        Console.WriteLine($"seed {seed}: " + string.Join("; ", found.Select(one => $"{one.Key} {string.Join(" ", one.Value.Select(value => $"{value:0.000}"))}")));
        return found;
    }

    private static Dictionary<string, float[]> Lines(Features lab, Features.Options options, int step)
    {
        var frame = new Frame(Features.Views(options), step, null);
        lab.Draw(frame);
        return ((CurveData)frame.Data["accuracies"]).Lines.ToDictionary(line => line.Key, line => line.Value.Y.Values.ToArray());
    }
}
