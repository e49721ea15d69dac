using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GenAI.Learn.Benchmarks.Labs;
using GenAI.Learn.Benchmarks.Memory;
using GenAI.Learn.Labs;
using GenAI.Learn.Models.Engine;
using TorchSharp;

namespace GenAI.Learn.Benchmarks.Load;

/// <summary>
/// What watching costs: steps/s of a lab served and watched by one reader, served unwatched, and of the bare loop of its steps, in turn;
/// then where the time of a watched second goes.
/// </summary>
public sealed class LiveCommand : IBenchmarkCommand
{
    private const double Wanted = 0.85;
    private const double FramesPerSecond = 10;

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
        var rates = Enumerable.Range(0, turns)
            .Select(_ => (Bare: Bare(type, needs, seconds), Alone: Served(type, seconds, false), Watched: Served(type, seconds, true)))
            .ToArray();
        var (bare, alone, watched) = (Median(rates.Select(r => r.Bare.Rate)), Median(rates.Select(r => r.Alone)), Median(rates.Select(r => r.Watched)));
        Console.WriteLine($"{type.Id}: {watched:0.0} steps/s watched, {alone:0.0} unwatched, {bare:0.0} in the bare loop");
        Console.WriteLine($"{type.Id}: {watched / bare:0.00} of the bare loop watched ({Wanted:0.00} wanted), {alone / bare:0.00} unwatched");
        var (draw, json) = (Median(rates.Select(r => r.Bare.Draw)), Median(rates.Select(r => r.Bare.Json)));
        Console.WriteLine(
            $"{type.Id}: a frame takes {draw:0.0} ms to draw and {json:0.0} ms as JSON: at {FramesPerSecond} a second "
            + $"{draw * FramesPerSecond / 10:0.0} % and {json * FramesPerSecond / 10:0.0} % of the time");
        return watched >= Wanted * bare ? 0 : 1;
    }

    // The steps alone, then some frames by themselves.
    private static (double Rate, double Draw, double Json) Bare(LabType type, IReadOnlyDictionary<string, object> needs, double seconds)
    {
        using var generator = new torch.Generator(1, torch.CPU);
        var context = new LabContext(torch.CPU, 1, generator, needs);
        using var lab = type.Create(type.DefaultOptions, context);
        IReadOnlyList<string> phases = type.Phases.Count > 0 ? type.Phases : ["step"];
        var clock = Stopwatch.StartNew();
        var steps = 0;
        for (; clock.Elapsed.TotalSeconds < seconds; steps++)
        {
            foreach (var phase in phases)
            {
                using var scope = torch.NewDisposeScope();
                lab.Step(phase);
            }

            context.TakeScalars();
        }

        var rate = steps / clock.Elapsed.TotalSeconds;
        var views = type.Views(type.DefaultOptions);
        var (draws, texts) = (new List<double>(), new List<double>());
        for (var i = 0; i < 15; i++)
        {
            using var scope = torch.NewDisposeScope();
            var frame = new Frame(views, steps, null);
            clock.Restart();
            lab.Draw(frame);
            draws.Add(clock.Elapsed.TotalMilliseconds);
            clock.Restart();
            foreach (var data in frame.Data.Values)
                JsonSerializer.SerializeToUtf8Bytes(data, LabJson.Options);
            texts.Add(clock.Elapsed.TotalMilliseconds);
        }

        return (rate, Median(draws), Median(texts));
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

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
