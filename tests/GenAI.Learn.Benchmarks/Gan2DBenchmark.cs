using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using GenAI.Learn.Benchmarks.Labs;
using GenAI.Learn.Labs;
using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Engine;
using TorchSharp;

namespace GenAI.Learn.Benchmarks;

/// <summary>How soon gan-2d reaches its goal, 8 of 8 modes and a Jensen-Shannon divergence of at most 0.10 on the ring (0.15 with a Wasserstein critic).</summary>
public sealed class Gan2DBenchmark : IBenchmarkCommand
{
    private const double Goal = 0.10;
    private const double CriticGoal = 0.15;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public string Name => "gan-2d";

    public string Summary => "[seeds = 10] [seconds = 10] [options as JSON]: time until the ring is learned, on one thread";

    // Columns: processor seconds and steps until both goals were met first, and the wall time then; what was measured last;
    // steps a processor second, pictures left out; the share of later measures that meet the goals; processor time of a picture.
    public int Run(string[] args)
    {
        var seeds = SeedRange.Parse(args.Length > 0 ? args[0] : "10");
        var seconds = args.Length > 1 ? double.Parse(args[1]) : 10;
        var options = args.Length > 2 ? JsonSerializer.Deserialize<Gan2D.Options>(args[2], Json)! : new Gan2D.Options();
        Guarded.UseThreads(1);

        Console.WriteLine("seed  reached_s  reached_step  wall_s  final_js  final_modes  steps_per_s  good_share  draw_ms");
        var runs = seeds.Select(seed => Measure(options, seed, seconds)).ToList();
        var times = runs.Select(run => run.Reached ?? double.PositiveInfinity).ToArray();
        Console.WriteLine($"median {Quantiles.Median(times):0.0} s, worst {times.Max():0.0} s of processor time; reached by {times.Count(double.IsFinite)} of {times.Length} within {seconds} s");
        return 0;
    }

    private static (double? Reached, double Divergence) Measure(Gan2D.Options options, long seed, double seconds)
    {
        using var generator = new torch.Generator((ulong)seed);
        var context = new LabContext(torch.CPU, seed, generator, new Dictionary<string, object>());
        using var lab = new Gan2D(options, context);
        var goal = options.Loss is AdversarialLoss.WassersteinClipped or AdversarialLoss.WassersteinGradientPenalty ? CriticGoal : Goal;
        var (clock, wall) = (new TrialClock(processor: true), Stopwatch.StartNew());
        clock.Restart();
        (double Time, int Step, double Wall)? reached = null;
        var (step, divergence, modes, good, measures) = (0, double.NaN, 0.0, 0, 0);
        while (clock.Seconds < seconds)
        {
            foreach (var phase in Gan2D.Phases)
            {
                using var scope = torch.NewDisposeScope();
                lab.Step(phase);
            }

            step++;
            var scalars = context.TakeScalars();
            if (!scalars.TryGetValue("js", out var newest))
                continue;
            (divergence, modes) = (newest, scalars.GetValueOrDefault("modes"));
            var isGood = divergence <= goal && modes == 8;
            if (isGood)
                reached ??= (clock.Seconds, step, wall.Elapsed.TotalSeconds);
            (good, measures) = (good + (reached is not null && isGood ? 1 : 0), measures + (reached is not null ? 1 : 0));
        }

        var rate = step / clock.Seconds;
        Console.WriteLine($"{seed,4}  {reached?.Time,9:0.0}  {reached?.Step,12}  {reached?.Wall,6:0.0}  {divergence,8:0.000}  {modes,11}  {rate,11:0}  {(measures > 0 ? (double)good / measures : 0),10:0.00}  {DrawMilliseconds(lab, options, step),7:0.0}");
        return (reached?.Time, divergence);
    }

    private static double DrawMilliseconds(Gan2D lab, Gan2D.Options options, int step)
    {
        const int Frames = 20;
        var clock = new TrialClock(processor: true);
        clock.Restart();
        for (var i = 0; i < Frames; i++)
        {
            using var scope = torch.NewDisposeScope();
            lab.Draw(new Frame(Gan2D.Views(options), step, null));
        }

        return clock.Seconds * 1000 / Frames;
    }
}
