using GenAI.Learn.Models.Data;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Classifiers;

/// <summary>A network that labels images: the judge of what generators draw.</summary>
/// <param name="name">The module's name.</param>
public abstract class ImageClassifier(string name) : Module(name)
{
    /// <summary>Classes that it tells apart.</summary>
    public const int ClassCount = 10;

    /// <summary>Values that <see cref="Features"/> gives for each image.</summary>
    public const int FeatureCount = 128;

    /// <summary>The probability of a class from which on an image counts as recognised.</summary>
    public abstract double Confidence { get; }

    /// <summary>What the last layer decides by: a description of each image, for distances between sets of images.</summary>
    /// <param name="images">(N, C, H, W), from -1 to 1.</param>
    /// <returns>(N, 128), none below 0.</returns>
    public abstract Tensor Features(Tensor images);

    /// <summary>The probability of each class, of images whose features are known.</summary>
    /// <param name="features">(N, 128), as <see cref="Features"/> gives them, on the CPU.</param>
    /// <returns>(N, 10), rows sum to 1, without history.</returns>
    public abstract Tensor ProbabilitiesOf(Tensor features);

    /// <summary>The probability of each class.</summary>
    /// <param name="images">(N, C, H, W), from -1 to 1; of any device.</param>
    /// <returns>(N, 10), rows sum to 1, without history, on the CPU.</returns>
    public Tensor Probabilities(Tensor images)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        return ProbabilitiesOf(Features(images.cpu())).MoveToOuterDisposeScope();
    }

    /// <summary>The share of images to whose true class the network gives the highest score.</summary>
    /// <param name="set">Labelled images.</param>
    public double Accuracy(ImageSet set)
    {
        const int Chunk = 1000;
        var right = 0L;
        for (var from = 0; from < set.Count; from += Chunk)
        {
            using var scope = NewDisposeScope();
            int[] indices = [.. Enumerable.Range(from, Math.Min(Chunk, set.Count - from))];
            using var batch = ImageBatch.Of(set, indices, PixelScale.Symmetric, CPU);
            right += Probabilities(batch.Images).argmax(1).eq(batch.Labels).sum().item<long>();
        }

        return (double)right / set.Count;
    }
}
