using static TorchSharp.torch;

namespace GenAI.Learn.Models.Metrics;

/// <summary>
/// Fidelity and variety apart (Kynkäänniemi and others 2019).
/// </summary>
/// <param name="Precision">The share of generated images that lie in the manifold of the real ones.</param>
/// <param name="Recall">The share of real images that lie in the manifold of the generated ones.</param>
public readonly record struct PrecisionRecall(double Precision, double Recall)
{
    /// <summary>Measures both.</summary>
    /// <param name="real">(N, D), features of real images.</param>
    /// <param name="generated">(M, D), features of generated images.</param>
    /// <param name="neighbours">k of the manifolds; the paper takes 3.</param>
    public static PrecisionRecall Of(Tensor real, Tensor generated, int neighbours = 3) => new(
        new NeighbourManifold(real, neighbours).ShareCovered(generated),
        new NeighbourManifold(generated, neighbours).ShareCovered(real));
}
