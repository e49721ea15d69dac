using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Data;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Classifiers;

public sealed class ImageClassifierTests
{
    // The course's own classifiers, trained at the first need and kept in the cache folder that the labs use.
    [Theory]
    [InlineData(ImageData.Mnist, 0.985)]
    [InlineData(ImageData.FashionMnist, 0.90)]
    public void It_labels_the_test_set_rightly(ImageData data, double accuracy)
    {
        var sets = ImageSets.Load(data);
        var trained = ClassifierCache.Default.GetOrTrain(sets, new ClassifierTraining(), new Progress<double>(), TestContext.Current.CancellationToken);
        Assert.InRange(trained.Network.Accuracy(sets.Test), accuracy, 1);
        Assert.Equal(trained.Network.Accuracy(sets.Test), trained.TestAccuracy);
    }

    [Fact]
    public void Features_are_128_values_none_below_zero()
    {
        using var network = New(1);
        using var features = network.Features(randn(5, 1, 28, 28));
        Assert.Equal([5, ImageClassifier.FeatureCount], features.shape);
        Assert.True(features.min().item<float>() >= 0);
    }

    [Fact]
    public void The_last_layer_decides_by_the_features_alone()
    {
        using var network = New(1);
        using var images = randn(5, 1, 28, 28);
        var parameters = network.named_parameters().ToDictionary(p => p.name, p => p.parameter);
        var (weight, bias) = (parameters.Single(p => p.Value.shape is [10, 128]).Value, parameters.Single(p => p.Value.shape is [10]).Value);
        using var expected = nn.functional.linear(network.Features(images), weight, bias);
        Assert.Equal(0, (network.Scores(images) - expected).abs().max().item<float>(), 1e-5f);
    }

    [Fact]
    public void Probabilities_sum_to_one()
    {
        using var network = New(1);
        using var sums = network.Probabilities(randn(5, 1, 28, 28)).sum(1);
        Assert.Equal(1, sums.min().item<float>(), 1e-5f);
        Assert.Equal(1, sums.max().item<float>(), 1e-5f);
    }

    [Fact]
    public void The_same_seed_gives_the_same_weights()
    {
        using var one = New(7);
        using var other = New(7);
        Assert.All(one.parameters().Zip(other.parameters()), pair => Assert.True(pair.First.eq(pair.Second).all().item<bool>()));
    }

    private static GreyClassifier New(ulong seed)
    {
        using var random = new Generator(seed, CPU);
        return new GreyClassifier(random);
    }
}
