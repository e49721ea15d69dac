using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Data;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Classifiers;

public sealed class ClassifierCacheTests : IDisposable
{
    private static readonly ClassifierTraining Short = new() { Epochs = 1, BatchSize = 10 };

    private readonly string _folder = Directory.CreateTempSubdirectory("classifiers").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_kept_classifier_gives_the_same_probabilities_as_the_one_that_was_trained()
    {
        var trained = Get(Sets(0));
        var kept = Get(Sets(0));
        using var images = zeros(3, 1, 28, 28);
        Assert.NotSame(trained.Network, kept.Network);
        Assert.True(trained.Network.Probabilities(images).eq(kept.Network.Probabilities(images)).all().item<bool>());
    }

    [Fact]
    public void A_kept_classifier_remembers_its_test_accuracy() => Assert.Equal(Get(Sets(0)).TestAccuracy, Get(Sets(0)).TestAccuracy);

    [Fact]
    public void Nothing_is_trained_when_one_is_kept()
    {
        Get(Sets(0));
        new ClassifierCache(_folder).GetOrTrain(Sets(0), Short, new Progress<double>(), new CancellationToken(canceled: true));
    }

    [Fact]
    public void One_changed_pixel_gives_another_key() => Assert.NotEqual(ClassifierCache.Key(Sets(0), Short), ClassifierCache.Key(Sets(1), Short));

    [Fact]
    public void Another_setting_gives_another_key() =>
        Assert.NotEqual(ClassifierCache.Key(Sets(0), Short), ClassifierCache.Key(Sets(0), Short with { Epochs = 2 }));

    [Fact]
    public void Training_can_be_cancelled() => Assert.Throws<OperationCanceledException>(() =>
        new ClassifierCache(_folder).GetOrTrain(Sets(0), Short, new Progress<double>(), new CancellationToken(canceled: true)));

    [Fact]
    public void Nothing_but_the_classifier_is_left_in_the_folder()
    {
        Get(Sets(0));
        Assert.Equal([$"classifier-{ClassifierCache.Key(Sets(0), Short)}.bin"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    private TrainedClassifier Get(ImageSets sets) => new ClassifierCache(_folder).GetOrTrain(sets, Short, new Progress<double>(), TestContext.Current.CancellationToken);

    // Twenty images, each of the grey that is ten times its label; the first pixel of the first can be told.
    private static ImageSets Sets(byte firstPixel)
    {
        var labels = Enumerable.Range(0, 20).Select(i => (byte)(i % 10)).ToArray();
        var pixels = labels.SelectMany(label => Enumerable.Repeat((byte)(label * 10), 28 * 28)).ToArray();
        pixels[0] = firstPixel;
        var set = new ImageSet(pixels, labels);
        return new ImageSets(set, set, ImageSets.ClassNames(ImageData.Mnist));
    }
}
