using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Engine;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>How long the classifiers take to train, and how good they get.</summary>
public sealed class ClassifierCommand : IBenchmarkCommand
{
    public string Name => "classifier";

    public string Summary => "[seeds = 1] [wall|processor]: training time and test accuracy (MNIST >= 0.985, Fashion-MNIST >= 0.90)";

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

        return worst[ImageData.Mnist] >= 0.985 && worst[ImageData.FashionMnist] >= 0.90 ? 0 : 1;
    }
}
