using System.Globalization;
using System.Text.Json;
using GenAI.Learn.Labs;
using TorchSharp;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>Runs of one lab as the site steps them, with what they report.</summary>
/// <param name="type">The lab.</param>
/// <param name="options">Its options at the start.</param>
/// <param name="changes">Live options by the step after which they change, in order.</param>
/// <param name="needs">What must be ready before.</param>
/// <param name="steps">The most steps of a run.</param>
/// <param name="every">It is looked at after so many steps.</param>
internal sealed class Trace(
    LabType type, LabOptions options, IReadOnlyList<(int Step, JsonElement Options)> changes,
    IReadOnlyDictionary<string, object> needs, int steps, int every)
{
    /// <summary>The values that all runs have reported so far.</summary>
    public SortedDictionary<(int Step, string Name), List<double>> Seen { get; } = [];

    /// <summary>Runs from a seed until the steps are done, the lab is, or it rests and nothing will wake it.</summary>
    public void Run(int seed)
    {
        using var session = new LabSession(type, options, seed, torch.CPU, needs, new ScalarHistory());
        var (now, coming) = (options, new Queue<(int Step, JsonElement Options)>(changes));
        var clock = new TrialClock(processor: true);
        clock.Restart();
        while (session.Step < steps && !session.IsOver)
        {
            // No step comes while a lab rests: what is to change later wakes it now.
            if (coming.TryPeek(out var change) && (change.Step <= session.Step || session.IsResting))
            {
                session.Update(now = type.ParseLive(now, coming.Dequeue().Options));
                if (change.Step > session.Step)
                    Console.WriteLine($"seed {seed}: rests at step {session.Step}; those of step {change.Step} change now");
                continue;
            }

            if (session.IsResting)
                break;
            try
            {
                session.StepWhole();
            }
            catch (LabException error)
            {
                Console.WriteLine($"seed {seed}: {error.Message}");
                return;
            }

            if (session.Step % every == 0)
                Look(session, seed, clock.Seconds);
        }

        if (session.IsOver || session.IsResting)
            Console.WriteLine($"seed {seed}: {(session.IsOver ? "ends" : "rests")} at step {session.Step}");
    }

    private void Look(LabSession session, int seed, double seconds)
    {
        var newest = new SortedDictionary<string, double>(session.LastScalars.ToDictionary(), StringComparer.Ordinal)
        {
            ["seconds"] = seconds,
        };
        var means = Means(session.History);
        var told = newest.Select(entry => Told(entry.Key, entry.Value, means));
        Console.WriteLine($"seed {seed} step {session.Step}: {string.Join(", ", told)}");
        Show(session.Draw());
        foreach (var (name, value) in newest)
            Keep(session.Step, name, value);
        foreach (var (name, mean) in means)
            Keep(session.Step, $"{name} (mean)", mean);
    }

    private void Keep(int step, string name, double value) =>
        (Seen.TryGetValue((step, name), out var values) ? values : Seen[(step, name)] = []).Add(value);

    // Since the last look: the history is emptied each time.
    private static Dictionary<string, double> Means(ScalarHistory history)
    {
        var mark = new HistoryMark(-1, 0);
        var means = new Dictionary<string, double>();
        foreach (var (name, points) in history.Since(ref mark)?.Values ?? new Dictionary<string, Floats>())
        {
            var reported = points.Values.ToArray().Where(float.IsFinite).Select(value => (double)value).ToArray();
            if (reported.Length > 0)
                means[name] = reported.Average();
        }

        history.Clear();
        return means;
    }

    private static void Show(Frame frame)
    {
        Console.WriteLine($"  {frame.Note}");
        foreach (var (name, data) in frame.Data)
        {
            var rows = data switch
            {
                TableData table => table.Rows.Select(row => string.Join(", ", row)),
                BarsData bars => bars.Bars.Select(bar => $"{bar.Key} {Numbers(bar.Value)}"),
                _ => null,
            };
            if (rows is not null)
                Console.WriteLine($"  {name}: {string.Join(" | ", rows)}");
        }
    }

    private static string Numbers(Floats bar) =>
        string.Join(" ", bar.Values.ToArray().Select(value => value.ToString("0.00", CultureInfo.InvariantCulture)));

    private static string Told(string name, double value, Dictionary<string, double> means) =>
        $"{name} {value:0.0000}" + (means.TryGetValue(name, out var mean) ? $" (mean {mean:0.0000})" : "");
}
