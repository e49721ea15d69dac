using System.Diagnostics;
using GenAI.Learn.Labs;
using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Engine;
using GenAI.Learn.Models.Faces;
using GenAI.Learn.Models.Metrics;
using TorchSharp;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>What each number of the gan-metrics lab says of each kind and amount of spoiling, of each sample size, and how long it takes.</summary>
public sealed class GanMetricsCommand : IBenchmarkCommand
{
    private static readonly string[] Curves = ["fid", "kid", "inceptionScore", "precision", "recall"];

    public string Name => "gan-metrics";

    public string Summary => "[data] [option=value ...]: the numbers at each amount of spoiling, FID by sample size, milliseconds of a step and of an answer, seconds of feature extraction, anew and from the cache";

    public int Run(string[] args)
    {
        Guarded.UseThreads(1);
        var data = args.Length > 0 ? Enum.Parse<ImageData>(args[0], ignoreCase: true) : ImageData.Mnist;
        var options = OptionArguments.Apply(new GanMetrics.Options { Data = data }, args.Skip(1));
        Extraction(data);
        var resources = GanMetrics.Needs(options).ToDictionary(need => need.Key, need => need.PrepareAsync(new Progress<double>(), CancellationToken.None).GetAwaiter().GetResult());
        using var generator = new torch.Generator(1, torch.CPU);
        var context = new LabContext(torch.CPU, 1, generator, resources);
        Seeds("unspoiled", options, resources);
        Seeds("ten images, 100 copies each", options with { Copies = 100 }, resources);
        Seeds("five classes dropped", options with { DroppedClasses = 5 }, resources);
        Seeds("noise 0.5", options with { Noise = 0.5 }, resources);
        Seeds("blur 3", options with { Blur = 3 }, resources);
        foreach (var kind in Enum.GetValues<SpoiledBy>())
            Judge(options with { Along = kind }, context);
        Train(options with { Source = JudgedSource.Generator }, context);
        return 0;
    }

    // In a folder of its own, so that the first time is a first time.
    private static void Extraction(ImageData data)
    {
        var folder = Directory.CreateTempSubdirectory("features").FullName;
        var (sets, judge, key) = Judge(data);
        foreach (var when in new[] { "computed", "from the cache" })
        {
            var clock = Stopwatch.StartNew();
            using var features = new FeatureCache(folder).GetOrCompute(sets, judge, key, new Progress<double>(), CancellationToken.None);
            Console.WriteLine($"features of {features.Reference.Features.shape[0]} + {features.HeldOut.shape[0]} images {when}: {clock.Elapsed.TotalSeconds:0.00} s");
        }

        Directory.Delete(folder, recursive: true);
    }

    private static (ImageSets Sets, ImageClassifier Judge, string Key) Judge(ImageData data)
    {
        if (data == ImageData.Faces)
        {
            var (faces, lesson) = (FaceSets.Load(), new FaceClassifierTraining());
            var judge = FaceClassifierCache.Default.GetOrTrain(faces, lesson, new Progress<double>(), CancellationToken.None);
            return (faces.Images, judge.Network, FaceClassifierCache.Key(faces, lesson));
        }

        var (sets, training) = (ImageSets.Load(data), new ClassifierTraining());
        var classifier = ClassifierCache.Default.GetOrTrain(sets, training, new Progress<double>(), CancellationToken.None);
        return (sets, classifier.Network, ClassifierCache.Key(sets, training));
    }

    // Other seeds take other images.
    private static void Seeds(string what, GanMetrics.Options options, Dictionary<string, object> resources)
    {
        var all = Enumerable.Range(1, 10).Select(seed =>
        {
            using var generator = new torch.Generator((ulong)seed, torch.CPU);
            var context = new LabContext(torch.CPU, seed, generator, resources);
            using var lab = new GanMetrics(options, context);
            while (!context.Scalars.ContainsKey("kid"))
                Step(lab);
            return context.TakeScalars();
        }).ToArray();
        Console.WriteLine($"{what}, ten seeds, median (least to greatest): "
            + string.Join(", ", Curves.Select(name => $"{name} {Quantiles.Spread([.. all.Select(scalars => scalars[name])], "0.###")}")));
    }

    private static void Judge(GanMetrics.Options options, LabContext context)
    {
        using var lab = new GanMetrics(options, context);
        var (clock, longest, steps) = (Stopwatch.StartNew(), 0.0, 0);
        while (!lab.IsResting)
        {
            var before = clock.Elapsed.TotalMilliseconds;
            Step(lab);
            (longest, steps) = (Math.Max(longest, clock.Elapsed.TotalMilliseconds - before), steps + 1);
        }

        var seconds = clock.Elapsed.TotalSeconds;
        var frame = new Frame(GanMetrics.Views(options), steps, null);
        lab.Draw(frame);
        Console.WriteLine($"{options.Along}: {steps} steps in {seconds:0.0} s, the longest {longest:0} ms; {frame.Note}");
        Print(frame);
        Console.WriteLine($"moved slider: first numbers after {Answer(lab, options, context, all: false):0} ms, all with bands after {Answer(lab, options, context, all: true):0} ms");
    }

    private static void Train(GanMetrics.Options options, LabContext context)
    {
        const int Seconds = 30;
        using var lab = new GanMetrics(options, context);
        var clock = new TrialClock(processor: true);
        clock.Restart();
        var steps = 0;
        for (; clock.Seconds < Seconds; steps++)
            Step(lab);
        var frame = new Frame(GanMetrics.Views(options), steps, null);
        lab.Draw(frame);
        Console.WriteLine($"A generator trained for {Seconds} {clock.Unit}: {frame.Note}");
        Print(frame);
    }

    private static void Print(Frame frame)
    {
        var lines = frame.Data.Values.OfType<CurveData>().SelectMany(data => data.Lines).Where(line => line.Value.Y.Values.Length > 0).ToDictionary();
        foreach (var name in Curves.Where(lines.ContainsKey).Concat(lines.Keys.Except(Curves)))
        {
            var line = lines[name];
            var points = line.X.Values.ToArray().Select((x, i) => $"{x:0.##}: {line.Y.Values.Span[i]:0.###}" + (line.High is { } high ? $" ± {high.Values.Span[i] - line.Y.Values.Span[i]:0.###}" : ""));
            Console.WriteLine($"  {name,-14} {string.Join(" | ", points)}");
        }
    }

    // From a moved slider to numbers: the first (of few images), or all.
    private static double Answer(GanMetrics lab, GanMetrics.Options options, LabContext context, bool all)
    {
        context.TakeScalars();
        lab.Update(options with { Blur = options.Blur + (all ? 0.2 : 0.1) });
        var clock = Stopwatch.StartNew();
        for (var steps = 0; all ? !context.Scalars.ContainsKey("kid") : steps < 5; steps++)
            Step(lab);
        return clock.Elapsed.TotalMilliseconds;
    }

    private static void Step(GanMetrics lab)
    {
        using var scope = torch.NewDisposeScope();
        lab.Step("step");
    }
}
