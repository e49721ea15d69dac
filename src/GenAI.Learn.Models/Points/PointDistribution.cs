using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Points;

/// <summary>A distribution of points of the plane that can be sampled.</summary>
public abstract class PointDistribution
{
    /// <summary>Half the side of the square around the origin in which the course's distributions lie.</summary>
    public const double HalfWidth = 1.5;

    /// <summary>The standard deviation of the Gaussian noise around each mode or curve.</summary>
    public const double Sigma = 0.05;

    /// <summary>The centres of separate modes, each as likely as another; empty for a distribution in one piece or of unknown pieces.</summary>
    public virtual IReadOnlyList<(double X, double Y)> Modes => [];

    /// <summary>
    /// Places for which the distribution is an equal mixture of round Gaussians of standard deviation <see cref="Sigma"/> around them: exactly
    /// for Gaussian modes, and for a curve nearly, the places lying far nearer together than sigma.
    /// </summary>
    /// <param name="device">Where they go.</param>
    /// <returns>(K, 2), float32.</returns>
    public abstract Tensor Centres(Device device);

    /// <summary>One of the course's distributions.</summary>
    /// <param name="set">Which.</param>
    /// <param name="drawn">The learner's points, used for <see cref="PointSet.Drawn"/> alone.</param>
    public static PointDistribution Of(PointSet set, IReadOnlyList<(double X, double Y)> drawn) => set switch
    {
        PointSet.Ring => GaussianModes.Ring(),
        PointSet.Grid => GaussianModes.Grid(),
        PointSet.TwoMoons => NoisyCurve.TwoMoons(),
        PointSet.Spiral => NoisyCurve.Spiral(),
        PointSet.Line => NoisyCurve.Line(),
        PointSet.Drawn => GaussianModes.Around(drawn),
        _ => throw new ArgumentOutOfRangeException(nameof(set), set, "No such distribution."),
    };

    /// <summary>Draws points.</summary>
    /// <param name="count">How many.</param>
    /// <param name="generator">Where the chance comes from.</param>
    /// <param name="device">Where the points go.</param>
    /// <returns>(N, 2), float32.</returns>
    public Tensor Sample(long count, Generator generator, Device device)
    {
        using var scope = NewDisposeScope();
        var points = Noiseless(count, generator, device) + generator.StandardNormal([count, 2], device) * Sigma;
        return points.MoveToOuterDisposeScope();
    }

    /// <summary>Draws points of the modes or the curve itself.</summary>
    /// <param name="count">How many.</param>
    /// <param name="generator">Where the chance comes from.</param>
    /// <param name="device">Where the points go.</param>
    /// <returns>(N, 2), float32.</returns>
    protected abstract Tensor Noiseless(long count, Generator generator, Device device);
}
