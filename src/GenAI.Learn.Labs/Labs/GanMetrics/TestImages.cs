using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Metrics;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>The images of the test set in an order of the run's own, in rounds of ten, one of each class.</summary>
internal sealed class TestImages
{
    private const int Classes = ImageClassifier.ClassCount;

    private readonly ImageSet _set;
    private readonly RealFeatures _features;
    private readonly int[] _order; // rows of the features

    public TestImages(ImageSets sets, RealFeatures features, ImageClassifier classifier, long seed)
    {
        (_set, _features, Classifier, Seed) = (sets.Test, features, classifier, seed);
        _order = [.. Enumerable.Range(0, (int)features.HeldOut.shape[0])];
        var random = new RandomSource(seed);
        for (var label = 0; label < Classes; label++)
            Shuffle(label, random);
    }

    public ImageClassifier Classifier { get; }

    public long Seed { get; }

    /// <summary>The features of all, (M, 128).</summary>
    public Tensor AllFeatures => _features.HeldOut;

    /// <summary>Which images a spoiled set is made of.</summary>
    public int[] Rows(Spoil spoil)
    {
        var kept = Kept(spoil);
        return [.. Enumerable.Range(0, spoil.Count).Select(i => kept[i % kept.Length])];
    }

    /// <summary>How many images of a spoiled set are different: fewer than it asks for where few classes have fewer images.</summary>
    public int Different(Spoil spoil) => Kept(spoil).Length;

    public Tensor Images(ReadOnlySpan<int> rows)
    {
        var positions = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            positions[i] = _features.HeldOutImages[rows[i]];
        var batch = ImageBatch.Of(_set, positions, PixelScale.Symmetric, CPU);
        batch.Labels.Dispose();
        return batch.Images;
    }

    public Tensor Features(ReadOnlySpan<int> rows)
    {
        using var index = tensor(Array.ConvertAll(rows.ToArray(), row => (long)row));
        return _features.HeldOut.index_select(0, index);
    }

    private int[] Kept(Spoil spoil) => [.. _order.Where(row => row % Classes < Classes - spoil.Dropped).Take(spoil.Different)];

    // The rows of one class are every tenth.
    private void Shuffle(int label, RandomSource random)
    {
        int[] rows = [.. _order.Where(row => row % Classes == label)];
        random.Shuffle<int>(rows);
        for (var round = 0; round < rows.Length; round++)
            _order[round * Classes + label] = rows[round];
    }
}
