using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Metrics;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Metrics;

public sealed class FeatureCacheTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("features").FullName;
    private readonly ImageClassifier _classifier = new GreyClassifier(new Generator(1, CPU));

    public void Dispose()
    {
        _classifier.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Kept_features_are_those_that_were_computed()
    {
        using var computed = Get(Sets(0));
        using var kept = Get(Sets(0));
        Assert.True(computed.Reference.Features.eq(kept.Reference.Features).all().item<bool>());
        Assert.True(computed.HeldOut.eq(kept.HeldOut).all().item<bool>());
    }

    [Fact]
    public void They_are_the_classifiers_features_of_the_images_they_name()
    {
        var sets = Sets(0);
        using var features = Get(sets);
        using var batch = ImageBatch.Of(sets.Test, features.HeldOutImages.ToArray(), PixelScale.Symmetric, CPU);
        Assert.True(_classifier.Features(batch.Images).allclose(features.HeldOut, 1e-5, 1e-6));
    }

    [Fact]
    public void Nothing_is_computed_when_they_are_kept()
    {
        Get(Sets(0)).Dispose();
        new FeatureCache(_folder).GetOrCompute(Sets(0), _classifier, ClassifierCache.Key(Sets(0), new ClassifierTraining()), new Progress<double>(), new CancellationToken(canceled: true)).Dispose();
    }

    [Fact]
    public void Another_data_set_or_classifier_has_features_of_its_own()
    {
        Get(Sets(0)).Dispose();
        Get(Sets(1)).Dispose();
        new FeatureCache(_folder).GetOrCompute(Sets(0), _classifier, ClassifierCache.Key(Sets(0), new ClassifierTraining { Seed = 2 }), new Progress<double>(), CancellationToken.None).Dispose();
        Assert.Equal(3, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void A_file_that_was_cut_off_is_made_again()
    {
        using var computed = Get(Sets(0));
        var file = Assert.Single(Directory.GetFiles(_folder));
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..100]);
        using var again = Get(Sets(0));
        Assert.True(computed.HeldOut.eq(again.HeldOut).all().item<bool>());
    }

    [Fact]
    public void Images_come_in_rounds_of_ten_one_of_each_class()
    {
        var sets = Sets(0);
        using var features = Get(sets);
        var labels = features.HeldOutImages.Select(image => (int)sets.Test.Labels.Span[image]).ToArray();
        Assert.Equal(Enumerable.Range(0, labels.Length).Select(i => i % 10), labels);
        Assert.Equal(0, labels.Length % 10);
    }

    private RealFeatures Get(ImageSets sets) =>
        new FeatureCache(_folder).GetOrCompute(sets, _classifier, ClassifierCache.Key(sets, new ClassifierTraining()), new Progress<double>(), CancellationToken.None);

    // 200 random images with uneven classes.
    private static ImageSets Sets(int seed)
    {
        var random = new Random(seed);
        var pixels = new byte[200 * 28 * 28];
        random.NextBytes(pixels);
        var set = new ImageSet(ImageShape.Grey, pixels, [.. Enumerable.Range(0, 200).Select(i => (byte)(i < 30 ? 7 : i % 10))]);
        return new ImageSets(set, set, ImageSets.ClassNames(ImageData.Mnist));
    }
}
