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
    private const double DefaultResult = 20; // seconds of work of a recorded run that names no time of its own
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
            var result = lab.RecordedSeconds ?? DefaultResult;
            var pictures = Math.Max(result / 4, Patience / BetweenPictures * cost.Picture);
            var learners = Patience / (result + pictures);
            var dearest = Extremes(lab).Select(extreme => (extreme.Words, Cost: Cost(lab, extreme.Options))).Where(one => one.Cost is not null)
                .OrderByDescending(one => Math.Max(one.Cost!.Value.Step, one.Cost.Value.Picture)).Take(3);
            Console.WriteLine(FormattableString.Invariant(
                $"{lab.Id,-22} {cost.Step * 1000,8:F2} {cost.Picture * 1000,11:F1} {result,9:F0} {learners,16:F0}  {string.Join(", ", dearest.Select(one => FormattableString.Invariant($"{one.Words} {one.Cost!.Value.Step * 1000:F0}/{one.Cost.Value.Picture * 1000:F0}")))}"));
        }

        return 0;
    }

    // Each option alone at each of its ends, and all numbers at their largest.
    private static IEnumerable<(string Words, LabOptions Options)> Extremes(LabType lab)
    {
        var all = new JsonObject();
        foreach (var option in lab.Options.Where(option => option.Side is null && option.OnlyWith is null))
        {
            var values = option.Choices.Count > 0 ? option.Choices.Select(choice => (JsonNode?)JsonValue.Create(choice.Value)).ToArray()
                : double.IsFinite(option.Maximum) && option.Default.ValueKind == JsonValueKind.Number ? [JsonValue.Create(option.Maximum)]
                : option.Default.ValueKind is JsonValueKind.True or JsonValueKind.False ? [JsonValue.Create(option.Default.ValueKind == JsonValueKind.False)]
                : [];
            foreach (var value in values)
            {
                if (Parse(lab, new JsonObject { [option.Name] = value!.DeepClone() }) is { } options)
                    yield return ($"{option.Name}={value}", options);
            }

            if (option.Default.ValueKind == JsonValueKind.Number && double.IsFinite(option.Maximum))
                all[option.Name] = JsonValue.Create(option.Maximum);
        }

        if (Parse(lab, all) is { } largest)
            yield return ("all", largest);
    }

    private static LabOptions? Parse(LabType lab, JsonObject options)
    {
        try
        {
            return lab.Parse(JsonSerializer.SerializeToElement(options));
        }
        catch (LabException)
        {
            return null; // does not go with the others
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
