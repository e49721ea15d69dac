using System.Globalization;
using System.Text.Json;
using GenAI.Learn.Labs;
using GenAI.Learn.Models.Engine;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>What any lab reports at chosen steps, from several seeds, with live options changed on the way.</summary>
public sealed class TraceCommand : IBenchmarkCommand
{
    public string Name => "trace";

    public string Summary =>
        "LAB SEEDS STEPS EVERY [options as JSON] [STEP=live options as JSON ...]: "
        + "every number and the note at each EVERYth step, with medians over the seeds";

    public int Run(string[] args)
    {
        if (args.Length < 4)
        {
            Console.Error.WriteLine($"{Name} {Summary}");
            return 2;
        }

        Guarded.UseThreads(1);
        var type = LabCatalogue.Default.Find(args[0]);
        var options = type.Parse(Json(args.ElementAtOrDefault(4) ?? "{}"));
        var changes = args.Skip(5).Select(Change).OrderBy(change => change.Step).ToArray();
        var needs = LabTrial.Prepare(type.Needs(options));
        var trace = new Trace(type, options, changes, needs, steps: Number(args[2]), every: Number(args[3]));
        foreach (var seed in SeedRange.Parse(args[1]))
            trace.Run(seed);
        foreach (var ((step, name), values) in trace.Seen)
            Console.WriteLine($"step {step} {name}: median {Quantiles.Spread(values, "0.0000")}, of {values.Count}");
        return 0;
    }

    private static (int Step, JsonElement Options) Change(string text) =>
        text.Split('=', 2) is [var step, var options] ? (Number(step), Json(options)) : throw new ArgumentException($"'{text}' is not STEP=options.");

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
