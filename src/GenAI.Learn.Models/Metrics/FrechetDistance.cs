using static TorchSharp.torch;

namespace GenAI.Learn.Models.Metrics;

/// <summary>
/// The squared Fréchet distance from one Gaussian to others (Dowson and Landau 1982), which is the Fréchet Inception distance, FID, when
/// the Gaussians are those of image features (Heusel and others 2017):
/// |m1 - m2|^2 + tr(C1 + C2 - 2 (C1^(1/2) C2 C1^(1/2))^(1/2)). In the units of the features, squared.
/// </summary>
public sealed class FrechetDistance : IDisposable
{
    private readonly GaussianStatistics _reference;
    private readonly Tensor _root;
    private readonly double _trace;

    /// <summary>Takes the root of the reference's covariance, once for all distances from it.</summary>
    /// <param name="reference">Not owned.</param>
    public FrechetDistance(GaussianStatistics reference)
    {
        using var scope = NewDisposeScope();
        _reference = reference;
        _root = SymmetricRoot.Of(reference.Covariance).DetachFromDisposeScope();
        _trace = reference.Covariance.trace().item<double>();
    }

    /// <summary>The distance between two Gaussians.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">The other.</param>
    public static double Between(GaussianStatistics first, GaussianStatistics second)
    {
        using var distance = new FrechetDistance(first);
        return distance.To(second);
    }

    /// <summary>The distance to another Gaussian; a last digit below 0, which rounding may bring, counts as 0.</summary>
    /// <param name="other">Of the same dimension.</param>
    public double To(GaussianStatistics other)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var means = (_reference.Mean - other.Mean).square().sum().item<double>();
        var between = _root.mm(other.Covariance).mm(_root);
        var symmetric = (between + between.t()) / 2; // but for rounding it is
        var distance = means + _trace + other.Covariance.trace().item<double>() - 2 * SymmetricRoot.Trace(symmetric);
        return Math.Max(0, distance);
    }

    /// <summary>Frees the root.</summary>
    public void Dispose() => _root.Dispose();
}
