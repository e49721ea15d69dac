using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using GenAI.Learn.Labs;
using GenAI.Learn.Models.Engine;
using TorchSharp;

namespace GenAI.Learn.Benchmarks.Load;

/// <summary>What each lab costs a core, and so how many learners a core carries; and what its dearest options cost.</summary>
internal sealed class CapacityCommand : IBenchmarkCommand
{
    private const double Patience = 300; // seconds in which a learner wants to see a lab's result
    private const double BetweenPictures = 0.9; // where many learn at once

    private readonly ResourceStore _resources = new(TimeProvider.System);

    public string Name => "capacity";

    public string Summary => "[LAB...]  seconds a step and a picture of each lab, how many learners a core carries within five minutes, and the dearest single options";

    public int Run(string[] args)
    {
        Start.Prepare();
        Guarded.UseThreads(1);
        Console.WriteLine("lab                     step ms  picture ms  result s  learners a core  dearest step ms");
        foreach (var lab in LabCatalogue.Default.Labs.Where(lab => args.Length == 0 || args.Contains(lab.Id)))
        {
            if (Cost(lab, lab.DefaultOptions) is not { } cost)
                continue;
            var result = lab.ResultSeconds;
            var pictures = Math.Max(result / 4, Patience / BetweenPictures * cost.Picture);
            var learners = Patience / (result + pictures);
            var extremes = Extremes(lab).Select(extreme => (extreme.Name, extreme.Value, Cost: CostOf(lab, Only(extreme.Name, extreme.Value)))).Where(one => one.Cost is not null).ToArray();
            JsonObject together = new(extremes.GroupBy(one => one.Name).Select(values => values.MaxBy(one => one.Cost!.Value.Step)).Where(one => one.Cost!.Value.Step > 1.1 * cost.Step)
                .Select(one => KeyValuePair.Create<string, JsonNode?>(one.Name, one.Value.DeepClone())));
            List<string> dearest = [.. extremes.OrderByDescending(one => one.Cost!.Value.Step).Take(2).Select(one => Words(lab, Only(one.Name, one.Value), one.Cost!.Value.Step))];
            if (together.Count > 1 && CostOf(lab, together) is { } whole)
                dearest.Insert(0, Words(lab, together, whole.Step));
            Console.WriteLine(FormattableString.Invariant(
                $"{lab.Id,-22} {cost.Step * 1000,8:F2} {cost.Picture * 1000,11:F1} {result,9:F0} {learners,16:F0}  {string.Join("; ", dearest)}"));
        }

        return 0;
    }

    private static JsonObject Only(string name, JsonNode value) => new() { [name] = value.DeepClone() };

    // Beside what was measured stands what the lab estimates before a start.
    private static string Words(LabType lab, JsonObject options, double step)
    {
        var estimate = lab.StepSeconds(lab.Parse(JsonSerializer.SerializeToElement(options)));
        var names = string.Join(" ", options.Select(entry => $"{entry.Key}={entry.Value}"));
        return FormattableString.Invariant($"{names} {step * 1000:F0}") + (estimate > 0 ? FormattableString.Invariant($" (estimate {estimate * 1000:F0})") : "");
    }

    // Each option at its far end: a number's largest, each of the choices, the other of yes and no.
    private static IEnumerable<(string Name, JsonNode Value)> Extremes(LabType lab) =>
        from option in lab.Options
        where option.Side is null
        from value in option.Choices.Count > 0 ? option.Choices.Select(choice => (JsonNode)JsonValue.Create(choice.Value))
            : option.Default.ValueKind == JsonValueKind.Number && double.IsFinite(option.Maximum) ? [JsonValue.Create(option.Maximum)]
            : option.Default.ValueKind is JsonValueKind.True or JsonValueKind.False ? [JsonValue.Create(option.Default.ValueKind == JsonValueKind.False)]
            : []
        select (option.Name, value);

    // Null for options that do not go together, or that fail at once.
    private (double Step, double Picture)? CostOf(LabType lab, JsonObject options)
    {
        try
        {
            return Cost(lab, lab.Parse(JsonSerializer.SerializeToElement(options)));
        }
        catch (LabException)
        {
            return null;
        }
    }

    // Seconds of a step and of a picture; null for a lab that cannot be made or fails at once.
    private (double Step, double Picture)? Cost(LabType lab, LabOptions options)
    {
        try
        {
            var made = _resources.PrepareAllAsync(lab.Needs(options), CancellationToken.None).GetAwaiter().GetResult();
            using var session = new LabSession(lab, options, 1, torch.CPU, made, new ScalarHistory());
            session.StepWhole();
            session.Draw();
            var step = Mean(session.StepWhole, () => session.IsDone);
            return (step, Mean(() => session.Draw(), () => false));
        }
        catch (Exception error) when (error is LabException or InvalidOperationException)
        {
            return null;
        }
    }

    private static double Mean(Action act, Func<bool> isOver)
    {
        var clock = Stopwatch.StartNew();
        var times = 0;
        while (times == 0 || (clock.Elapsed.TotalSeconds < 0.5 && times < 2000 && !isOver()))
        {
            act();
            times++;
        }

        return clock.Elapsed.TotalSeconds / times;
    }
}
