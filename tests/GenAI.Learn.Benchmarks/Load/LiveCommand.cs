using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GenAI.Learn.Benchmarks.Labs;
using GenAI.Learn.Benchmarks.Memory;
using GenAI.Learn.Labs;
using GenAI.Learn.Models.Engine;

namespace GenAI.Learn.Benchmarks.Load;

/// <summary>
/// What watching costs: steps/s of a lab served and watched by one reader, served unwatched, and of the bare loop of its steps, in turn;
/// then where the time of a watched second goes.
/// </summary>
public sealed class LiveCommand : IBenchmarkCommand
{
    private const double Wanted = 0.85;

    public string Name => "live";

    public string Summary => "LAB [turns = 3] [seconds = 10]: steps/s watched by one reader, unwatched, and of the bare loop; where the time goes";

    public int Run(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine(Summary);
            return 2;
        }

        var turns = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 3;
        var seconds = args.Length > 2 ? double.Parse(args[2], CultureInfo.InvariantCulture) : 10;
        Guarded.UseThreads(1);
        var type = LabCatalogue.Default.Find(args[0]);
        var needs = LabTrial.Prepare(type.Needs(type.DefaultOptions));
        var (bare, alone, watched, drawing, json) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var turn = 0; turn < turns; turn++)
        {
            bare.Add(Tried(type, needs, new LabTrial(new TrialClock(false), seconds, draws: false)).Steps / seconds);
            alone.Add(Served(type, seconds, watched: false));
            watched.Add(Served(type, seconds, watched: true));
            var text = new Stopwatch();
            drawing.Add(Tried(type, needs, new LabTrial(new TrialClock(false), seconds, shown: frame => Serialise(frame, text))).DrawShare);
            json.Add(text.Elapsed.TotalSeconds / seconds);
        }

        var (steps, ratio) = (Quantiles.Median(bare), Quantiles.Median(watched) / Quantiles.Median(bare));
        Console.WriteLine($"{type.Id}: {Quantiles.Median(watched):0.0} steps/s watched, {Quantiles.Median(alone):0.0} unwatched, {steps:0.0} in the bare loop");
        Console.WriteLine($"{type.Id}: {ratio:0.00} of the bare loop watched ({Wanted:0.00} wanted), {Quantiles.Median(alone) / steps:0.00} unwatched");
        Console.WriteLine($"{type.Id}: of the time with {LabTrial.FramesPerSecond} frames a second, drawing takes {Quantiles.Median(drawing):P1}, JSON {Quantiles.Median(json):P1}");
        return ratio >= Wanted ? 0 : 1;
    }

    private static LabTrial Tried(LabType type, IReadOnlyDictionary<string, object> needs, LabTrial trial)
    {
        var options = type.DefaultOptions;
        trial.Run(1, needs, type.Views(options), type.Phases.Count > 0 ? type.Phases : ["step"], context => type.Create(options, context), _ => false);
        return trial;
    }

    // As RunFeed does for its readers.
    private static void Serialise(Frame frame, Stopwatch time)
    {
        time.Start();
        foreach (var data in frame.Data.Values)
            JsonSerializer.SerializeToUtf8Bytes(data, LabJson.Options);
        time.Stop();
    }

    private static double Served(LabType type, double seconds, bool watched)
    {
        using var served = new ServedRuns();
        var run = served.Start(type.Id, 1, watched);
        served.WaitFor(run, 1);
        var (first, clock) = (served.StepOf(run), Stopwatch.StartNew());
        Thread.Sleep(TimeSpan.FromSeconds(seconds)); // not a wait for anything: the measure is of this time
        var rate = (served.StepOf(run) - first) / clock.Elapsed.TotalSeconds;
        served.Stop(run);
        return rate;
    }
}
