using static TorchSharp.torch;

namespace GenAI.Learn.Models.Metrics;

/// <summary>
/// Real images that others are compared with, and all that can be worked out of them beforehand. Never changed, so runs on many
/// threads share one.
/// </summary>
public sealed class FeatureReference : IDisposable
{
    /// <summary>k of the manifolds, as in the paper.</summary>
    public const int Neighbours = 3;

    private readonly GaussianStatistics _statistics;

    /// <summary>Works out statistics and manifold.</summary>
    /// <param name="features">(N, D) on the CPU; owned from here on.</param>
    /// <param name="compared">How many of them are compared one by one, in kernel distance, precision and recall; the Gaussian is of all.</param>
    public FeatureReference(Tensor features, int compared)
    {
        using var scope = NewDisposeScope();
        Features = features.DetachFromDisposeScope();
        Compared = features.narrow(0, 0, compared).clone().DetachFromDisposeScope();
        _statistics = GaussianStatistics.Of(features);
        Frechet = new FrechetDistance(_statistics);
        using var directions = Directions(Compared);
        Manifold = new NeighbourManifold(directions, Neighbours);
        KernelWithin = KernelDistance.Within(Compared);
    }

    /// <summary>(N, D).</summary>
    public Tensor Features { get; }

    /// <summary>Those that are compared one by one.</summary>
    public Tensor Compared { get; }

    /// <summary>The Fréchet distance from the Gaussian of all.</summary>
    public FrechetDistance Frechet { get; }

    /// <summary>Where the <see cref="Directions"/> of those compared lie.</summary>
    public NeighbourManifold Manifold { get; }

    /// <summary>The mean kernel of two different ones of those compared.</summary>
    public double KernelWithin { get; }

    /// <summary>
    /// Feature vectors at length 1, for precision and recall. A classifier's features shrink towards 0 where it finds nothing to go by, as in a
    /// blurred image, and there the wide balls of a few unusual real images cover all: at full length, precision would rise as images get worse.
    /// </summary>
    /// <param name="features">(N, D).</param>
    /// <returns>(N, D).</returns>
    public static Tensor Directions(Tensor features) => nn.functional.normalize(features);

    /// <summary>Frees everything.</summary>
    public void Dispose()
    {
        Features.Dispose();
        Compared.Dispose();
        Frechet.Dispose();
        _statistics.Dispose();
    }
}
