using GenAI.Learn.Labs;
using GenAI.Learn.Models.Engine;
using TorchSharp;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>What the numbers of lesson 3.3's first lab are, from several seeds.</summary>
public sealed class FeaturesCommand : IBenchmarkCommand
{
    public string Name => "features";

    public string Summary => "[seeds] [steps] [option=value ...]: accuracy of code, PCA and pixels by count of labels, median and range over the seeds";

    public int Run(string[] args)
    {
        Guarded.UseThreads(1);
        var (seeds, steps) = (args.Length > 0 ? int.Parse(args[0]) : 10, args.Length > 1 ? int.Parse(args[1]) : 1000);
        var options = OptionArguments.Apply(new Features.Options(), args.Skip(2));
        var needs = LabTrial.Prepare(Features.Needs(options));
        var all = new List<Dictionary<string, float[]>>();
        for (var seed = 1; seed <= seeds; seed++)
            all.Add(Trial(seed, steps, options, needs));
        foreach (var name in all[0].Keys)
        {
            var levels = all[0][name].Length;
            Console.WriteLine($"{name,-10} " + string.Join(" | ", Enumerable.Range(0, levels).Select(level => Spread([.. all.Select(one => one[name][level]).Order()]))));
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

    private static string Spread(float[] sorted) => $"{(sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2:0.000} ({sorted[0]:0.000} to {sorted[^1]:0.000})";
}
