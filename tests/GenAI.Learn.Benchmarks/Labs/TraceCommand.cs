using System.Globalization;
using System.Text.Json;
using GenAI.Learn.Labs;
using GenAI.Learn.Models.Engine;
using TorchSharp;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>What any lab reports at chosen steps, from several seeds, with live options changed on the way.</summary>
public sealed class TraceCommand : IBenchmarkCommand
{
    public string Name => "trace";

    public string Summary =>
        "LAB SEEDS|FROM-TO STEPS EVERY [options as JSON] [STEP=live options as JSON ...]: every number and the note at each EVERYth step, with medians over the seeds";

    public int Run(string[] args)
    {
        Guarded.UseThreads(1);
        var type = LabCatalogue.Default.Find(args[0]);
        var ends = args[1].Split('-').Select(Number).ToArray();
        var (steps, every) = (Number(args[2]), Number(args[3]));
        var options = type.Parse(Json(args.ElementAtOrDefault(4) ?? "{}"));
        var changes = args.Skip(5).Select(change => change.Split('=', 2)).ToDictionary(change => Number(change[0]), change => Json(change[1]));
        var needs = LabTrial.Prepare(type.Needs(options));
        var seen = new SortedDictionary<(int Step, string Name), List<double>>();
        for (long seed = ends.Length == 2 ? ends[0] : 1; seed <= ends[^1]; seed++)
        {
            foreach (var (step, name, value) in Trace(type, options, changes, needs, seed, steps, every))
                (seen.TryGetValue((step, name), out var values) ? values : seen[(step, name)] = []).Add(value);
        }

        foreach (var ((step, name), values) in seen)
            Console.WriteLine($"step {step} {name}: median {Quantiles.Median(values):0.0000}, least {values.Min():0.0000}, most {values.Max():0.0000}, of {values.Count}");
        return 0;
    }

    private static IEnumerable<(int Step, string Name, double Value)> Trace(
        LabType type, LabOptions options, Dictionary<int, JsonElement> changes, IReadOnlyDictionary<string, object> needs, long seed, int steps, int every)
    {
        using var generator = new torch.Generator((ulong)seed, torch.CPU);
        var context = new LabContext(torch.CPU, seed, generator, needs);
        using var lab = type.Create(options, context);
        IReadOnlyList<string> phases = type.Phases.Count > 0 ? type.Phases : ["step"];
        var (newest, since) = (new SortedDictionary<string, double>(StringComparer.Ordinal), new Dictionary<string, List<double>>());
        var clock = new TrialClock(processor: true);
        clock.Restart();
        for (var step = 1; step <= steps && !lab.IsResting; step++)
        {
            if (changes.TryGetValue(step - 1, out var change))
                lab.Update(options = type.ParseLive(options, change));
            foreach (var phase in phases)
            {
                using var scope = torch.NewDisposeScope();
                lab.Step(phase);
            }

            foreach (var (name, value) in context.TakeScalars())
            {
                newest[name] = value;
                (since.TryGetValue(name, out var list) ? list : since[name] = []).Add(value);
            }

            if (step % every != 0)
                continue;
            newest["seconds"] = clock.Seconds;
            var means = since.ToDictionary(entry => entry.Key, entry => entry.Value.Average());
            Console.WriteLine($"seed {seed} step {step}: {string.Join(", ", newest.Select(entry => Told(entry.Key, entry.Value, means)))}");
            Show(lab, type.Views(options), step);
            foreach (var (name, value) in newest)
                yield return (step, name, value);
            foreach (var (name, mean) in means)
                yield return (step, $"{name} (mean)", mean);
            since.Clear();
        }
    }

    private static void Show(Lab lab, IReadOnlyList<View> views, int step)
    {
        using var scope = torch.NewDisposeScope();
        var frame = new Frame(views, step, null);
        lab.Draw(frame);
        Console.WriteLine($"  {frame.Note}");
        foreach (var (name, data) in frame.Data)
        {
            if (data is TableData table)
                Console.WriteLine($"  {name}: {string.Join(" | ", table.Rows.Select(row => string.Join(", ", row)))}");
            else if (data is BarsData bars)
                Console.WriteLine($"  {name}: {string.Join(" | ", bars.Bars.Select(bar => $"{bar.Key} {string.Join(" ", bar.Value.Values.ToArray().Select(value => value.ToString("0.00", CultureInfo.InvariantCulture)))}"))}");
        }
    }

    private static string Told(string name, double value, Dictionary<string, double> means) =>
        $"{name} {value:0.0000}" + (means.TryGetValue(name, out var mean) ? $" (mean {mean:0.0000})" : "");

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
