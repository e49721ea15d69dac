using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Engine;
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
    public void A_kept_classifier_remembers_its_test_accuracy() =>
        Assert.Equal(Get(Sets(0)).TestAccuracy, Get(Sets(0)).TestAccuracy);

    [Fact]
    public void Nothing_is_trained_when_one_is_kept()
    {
        Get(Sets(0));
        new ClassifierCache(_folder).GetOrTrain(Sets(0), Short, new Progress<double>(), new CancellationToken(canceled: true));
    }

    [Fact]
    public void One_changed_pixel_gives_another_key() =>
        Assert.NotEqual(ClassifierCache.Key(Sets(0), Short), ClassifierCache.Key(Sets(1), Short));

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

    /// <summary>At the accuracy, in the names of the weights, in the weights, and within the last of them.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(30)]
    [InlineData(5000)]
    [InlineData(-1)]
    public void A_file_that_was_cut_off_is_made_again(int length) =>
        Spoilt(bytes => length < 0 ? bytes[..^-length] : bytes[..length]);

    /// <summary>Anywhere before the first weight: the count of the weights, the first name and its length, the type, the shape.</summary>
    [Fact]
    public void A_damaged_file_is_made_again()
    {
        var (name, weight) = Get(Sets(0)).Network.named_parameters().First();
        var numbers = sizeof(double) + 2 + name.Length + 2 + weight.dim();
        for (var at = sizeof(double); at < numbers; at++)
            Spoilt(bytes => [.. bytes[..at], 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, .. bytes[(at + 8)..]]);
    }

    [Fact]
    public void A_file_with_more_than_a_classifier_is_made_again() => Spoilt(bytes => [.. bytes, 0]);

    [Fact]
    public void A_classifier_is_trained_by_one_thread_however_many_there_are()
    {
        var threads = 0;
        var training = new Thread(() =>
        {
            Guarded.UseThreads(2);
            new ClassifierTraining { Epochs = 1, BatchSize = 10 }
                .Train(Sets(0).Train, new Progress<double>(), CancellationToken.None).Dispose();
            threads = get_num_threads();
        });
        training.Start();
        training.Join();
        Assert.Equal(1, threads);
    }

    // Once spoilt, the file is made anew, and has a classifier like the one before.
    private void Spoilt(Func<byte[], byte[]> spoil)
    {
        var trained = Get(Sets(0));
        var file = Assert.Single(Directory.GetFiles(_folder));
        var whole = File.ReadAllBytes(file);
        File.WriteAllBytes(file, spoil(whole));
        var again = Get(Sets(0));
        using var images = zeros(3, 1, 28, 28);
        Assert.True(trained.Network.Probabilities(images).eq(again.Network.Probabilities(images)).all().item<bool>());
        Assert.Equal(whole, File.ReadAllBytes(file));
    }

    private TrainedClassifier Get(ImageSets sets) =>
        new ClassifierCache(_folder).GetOrTrain(sets, Short, new Progress<double>(), TestContext.Current.CancellationToken);

    // Twenty images, each of the grey that is ten times its label; the first pixel of the first can be told.
    private static ImageSets Sets(byte firstPixel)
    {
        var labels = Enumerable.Range(0, 20).Select(i => (byte)(i % 10)).ToArray();
        var pixels = labels.SelectMany(label => Enumerable.Repeat((byte)(label * 10), 28 * 28)).ToArray();
        pixels[0] = firstPixel;
        var set = new ImageSet(ImageShape.Grey, pixels, labels);
        return new ImageSets(set, set, ImageSets.ClassNames(ImageData.Mnist));
    }
}
