using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Engine;
using GenAI.Learn.Models.Faces;
using GenAI.Learn.Models.Metrics;
using static TorchSharp.torch;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>How long the classifiers take to train, and how good they get.</summary>
public sealed class ClassifierCommand : IBenchmarkCommand
{
    public string Name => "classifier";

    public string Summary => "[seeds = 1] [wall|processor]: training time and test accuracy (MNIST >= 0.985, Fashion-MNIST >= 0.90, each attribute of the faces >= 0.97)";

    public int Run(string[] args)
    {
        Guarded.UseThreads(1);
        var seeds = SeedRange.Parse(args.Length > 0 ? args[0] : "1");
        var clock = new TrialClock(args.Length > 1 && args[1] == "processor");
        var worst = new Dictionary<ImageData, double> { [ImageData.Mnist] = 1, [ImageData.FashionMnist] = 1 };
        foreach (var data in worst.Keys.ToArray())
        {
            var sets = ImageSets.Load(data);
            foreach (var seed in seeds)
            {
                clock.Restart();
                using var network = new ClassifierTraining { Seed = seed }.Train(sets.Train, new Progress<double>(), CancellationToken.None);
                var trained = clock.Seconds;
                var accuracy = network.Accuracy(sets.Test);
                worst[data] = Math.Min(worst[data], accuracy);
                Console.WriteLine($"{ImageSets.Title(data)} seed {seed}: trained in {trained:0.0} {clock.Unit}, test accuracy {accuracy:0.0000}");
            }
        }

        var faces = FaceSets.Load();
        var leastFace = 1.0;
        foreach (var seed in seeds)
        {
            clock.Restart();
            using var judge = new FaceClassifierTraining { Seed = seed }.Train(faces, new Progress<double>(), CancellationToken.None);
            Console.WriteLine($"faces seed {seed}: trained in {clock.Seconds:0.0} {clock.Unit}");
            var accuracies = judge.Accuracies(faces.Test);
            leastFace = Math.Min(leastFace, accuracies.Min());
            Console.WriteLine("  named rightly: " + string.Join(", ", faces.Attributes.Zip(accuracies, (attribute, share) => $"{attribute.Name} {share:0.000}")));
            Console.WriteLine("  recognised: " + string.Join(", ", Recognised(judge, faces.Test).Select(one => $"{one.Name} {one.Share:0.000}")));
        }

        return leastFace >= 0.97 && worst[ImageData.Mnist] >= 0.985 && worst[ImageData.FashionMnist] >= 0.90 ? 0 : 1;
    }

    // What the judge takes for faces of real ones, of real ones made a little worse, and of what is none.
    private static IEnumerable<(string Name, double Share)> Recognised(FaceClassifier judge, FaceSet set)
    {
        const int Judged = 2_000, Together = 20;
        using var random = new Generator(7, CPU);
        var ways = SpoiledFaces.Ways.Select(way => (way.Name, way.Spoil)).Prepend(("slightly worse", SpoiledFaces.Slightly)).Prepend(("real", (faces, _) => faces.alias()));
        foreach (var (name, spoil) in ways)
        {
            var recognised = 0;
            foreach (var some in Enumerable.Range(0, Judged).Chunk(Together))
            {
                using var scope = NewDisposeScope();
                recognised += Recognition.Of(judge, spoil(set.Tensor(some), random)).Sure.Sum();
            }

            yield return (name, (double)recognised / Judged);
        }
    }
}
