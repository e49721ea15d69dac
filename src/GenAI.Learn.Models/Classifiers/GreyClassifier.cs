using GenAI.Learn.Models.Randomness;
using static GenAI.Learn.Models.Engine.Layers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Classifiers;

/// <summary>
/// A small convolutional network that labels 28 x 28 grey images. Strides in place of pooling keep it quick on one CPU thread.
/// </summary>
public sealed class GreyClassifier : ImageClassifier
{
    private readonly Module<Tensor, Tensor> _features;
    private readonly Module<Tensor, Tensor> _output;

    /// <summary>Makes the network with new weights.</summary>
    /// <param name="generator">Draws the weights.</param>
    public GreyClassifier(Generator generator)
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

    /// <inheritdoc/>
    public override double Confidence => 0.9;

    /// <inheritdoc/>
    public override Tensor Features(Tensor images) => _features.call(images);  // (N, 128)

    /// <summary>Scores before the softmax.</summary>
    /// <param name="images">(N, 1, 28, 28), from -1 to 1.</param>
    /// <returns>(N, 10).</returns>
    public Tensor Scores(Tensor images)
    {
        using var features = Features(images);  // (N, 128)
        return _output.call(features);          // (N, 10)
    }

    /// <inheritdoc/>
    public override Tensor ProbabilitiesOf(Tensor features)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        return functional.softmax(_output.call(features), 1).MoveToOuterDisposeScope();
    }
}
