using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Randomness;
using static GenAI.Learn.Models.Engine.Layers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Classifiers;

/// <summary>
/// A small convolutional network that labels 28 x 28 grey images: the judge of what generators draw. Strides in place of
/// pooling keep it quick on one CPU thread.
/// </summary>
public sealed class ImageClassifier : Module<Tensor, Tensor>
{
    /// <summary>Classes that it tells apart.</summary>
    public const int ClassCount = 10;

    /// <summary>Values that <see cref="Features"/> gives for each image.</summary>
    public const int FeatureCount = 128;

    private readonly Module<Tensor, Tensor> _features;
    private readonly Module<Tensor, Tensor> _output;

    /// <summary>Makes the network with new weights.</summary>
    /// <param name="generator">Draws the weights.</param>
    public ImageClassifier(Generator generator)
        : base(nameof(ImageClassifier))
    {
        _features = Sequential(                                  // (N, 1, 28, 28)
            Conv2d(1, 16, 4, stride: 2, padding: 1), ReLU(),     // (N, 16, 14, 14)
            Conv2d(16, 32, 4, stride: 2, padding: 1), ReLU(),    // (N, 32, 7, 7)
            Flatten(), Linear(32 * 7 * 7, FeatureCount), ReLU()); // (N, 128)
        _output = Linear(FeatureCount, ClassCount);              // (N, 10)
        RegisterComponents();
        SeededInit.Reset(this, generator);
    }

    /// <summary>What the last layer decides by: a description of each image, for distances between sets of images.</summary>
    /// <param name="images">(N, 1, 28, 28), from -1 to 1.</param>
    /// <returns>(N, 128), none below 0.</returns>
    public Tensor Features(Tensor images) => _features.call(images);  // (N, 128)

    /// <summary>Scores before the softmax.</summary>
    /// <param name="images">(N, 1, 28, 28), from -1 to 1.</param>
    /// <returns>(N, 10).</returns>
    public override Tensor forward(Tensor images)
    {
        using var features = Features(images);  // (N, 128)
        return _output.call(features);          // (N, 10)
    }

    /// <summary>The probability of each class.</summary>
    /// <param name="images">(N, 1, 28, 28), from -1 to 1; of any device.</param>
    /// <returns>(N, 10), rows sum to 1, without history.</returns>
    public Tensor Probabilities(Tensor images)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        return functional.softmax(call(images.cpu()), 1).MoveToOuterDisposeScope();
    }

    /// <summary>The probability of each class, of images whose features are known.</summary>
    /// <param name="features">(N, 128), as <see cref="Features"/> gives them, on the CPU.</param>
    /// <returns>(N, 10), rows sum to 1, without history.</returns>
    public Tensor ProbabilitiesOf(Tensor features)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        return functional.softmax(_output.call(features), 1).MoveToOuterDisposeScope();
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
