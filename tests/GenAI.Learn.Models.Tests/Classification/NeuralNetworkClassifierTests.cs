using GenAI.Learn.Models.Classification;
using GenAI.Learn.Models.Tests.Goldens;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Classification;

public sealed class NeuralNetworkClassifierTests
{
    public static TheoryData<string> Names => ClassificationCase.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void It_comes_within_two_hundredths_of_scikit_learns_test_accuracy(string name)
    {
        var data = ClassificationCase.Named(name);
        var expected = data.Expected("network").GetProperty("accuracies").Doubles().Average();

        // Means over seeds: single networks differ by up to three hundredths among themselves, in either library.
        var actual = Enumerable.Range(0, 5).Average(seed => Accuracy(data, seed));
        Assert.Equal(expected, actual, 0.02);
    }

    [Fact]
    public void Training_lowers_the_loss()
    {
        using var scope = NewDisposeScope();
        using var network = New(ClassificationCase.Named("moons"), 1);
        Assert.True(network.Train(1) > network.Train(200) + 0.1);
    }

    private static double Accuracy(ClassificationCase data, int seed)
    {
        using var scope = NewDisposeScope();
        using var network = New(data, seed);
        network.Train(1500);
        return network.Scores(data.Test).Zip(data.TestClasses, (score, y) => score > 0 == (y == 1) ? 1.0 : 0).Average();
    }

    private static NeuralNetworkClassifier New(ClassificationCase data, int seed)
    {
        using var generator = new Generator((ulong)seed, CPU);
        return new NeuralNetworkClassifier(data.Train, data.TrainClasses, 16, 2, 0.01, generator, CPU);
    }
}
