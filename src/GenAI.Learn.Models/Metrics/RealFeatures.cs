using static TorchSharp.torch;

namespace GenAI.Learn.Models.Metrics;

/// <summary>What a classifier sees in the real images of a data set.</summary>
/// <param name="Reference">Training images, as many of each class: what others are compared with.</param>
/// <param name="HeldOut">(M, D): test images, which the classifier has not learned from.</param>
/// <param name="HeldOutImages">Where each of these stands in the test set; rounds of ten, one of each class.</param>
public sealed record RealFeatures(FeatureReference Reference, Tensor HeldOut, IReadOnlyList<int> HeldOutImages) : IDisposable
{
    /// <summary>Training images of each class in the reference.</summary>
    public const int ReferenceRounds = 1000;

    /// <summary>Images of the reference that are compared one by one.</summary>
    public const int Compared = 1000;

    /// <summary>Frees everything.</summary>
    public void Dispose()
    {
        Reference.Dispose();
        HeldOut.Dispose();
    }
}
