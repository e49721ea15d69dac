using System.Globalization;
using GenAI.Learn.Labs;
using GenAI.Learn.Models.Engine;
using TorchSharp;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>Runs of one lab from several seeds for as many steps each; of every scalar its last values.</summary>
internal sealed class SeedSeries(string[] args)
{
    private readonly int _seeds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10;
    private readonly int _steps = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1000;

    public int Run<TLab, TOptions>(TOptions options, Func<TOptions, LabContext, TLab> make)
        where TLab : Lab<TOptions>, ILab<TOptions>
        where TOptions : LabOptions, new()
    {
        Guarded.UseThreads(1);
        var needs = LabTrial.Prepare(TLab.Needs(options));
        var all = new Dictionary<string, List<double>>();
        for (var seed = 1; seed <= _seeds; seed++)
        {
            using var generator = new torch.Generator((ulong)seed, torch.CPU);
            var context = new LabContext(torch.CPU, seed, generator, needs);
            using var lab = make(options, context);
            var last = new Dictionary<string, double>();
            for (var step = 0; step < _steps; step++)
            {
                using var scope = torch.NewDisposeScope();
                lab.Step("step");
                foreach (var (name, value) in context.TakeScalars())
                    last[name] = value;
            }

            foreach (var (name, value) in last)
                (all.TryGetValue(name, out var values) ? values : all[name] = []).Add(value);
        }

        foreach (var (name, values) in all.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var sorted = values.Order().ToArray();
            Console.WriteLine($"{name}: median {(sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2:0.0000}, least {sorted[0]:0.0000}, most {sorted[^1]:0.0000}");
        }

        return 0;
    }
}
