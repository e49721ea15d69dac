using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Density;

/// <summary>
/// The first principal components of a sample, found by orthogonal iteration (Golub and Van Loan, Matrix Computations, 8.2.4):
/// each step multiplies the axes by the covariance and makes them orthonormal again. The axes of large variance come out first.
/// <see cref="Of"/> finds them at once from the covariance's eigenvectors.
/// </summary>
public sealed class PrincipalSubspace : IDisposable
{
    /// <summary>Starts from random axes.</summary>
    /// <param name="sample">(N, D): the points whose variance is to be kept.</param>
    /// <param name="count">Axes to keep, at most D.</param>
    /// <param name="generator">Draws the first axes.</param>
    public PrincipalSubspace(Tensor sample, long count, Generator generator)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, sample.shape[1]);
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        Mean = sample.mean([0]).DetachFromDisposeScope();
        Axes = linalg.qr(generator.StandardNormal([sample.shape[1], count], sample.device)).Q.contiguous().DetachFromDisposeScope();
    }

    private PrincipalSubspace(Tensor mean, Tensor axes) => (Mean, Axes) = (mean, axes);

    /// <summary>(D): the mean of the sample.</summary>
    public Tensor Mean { get; }

    /// <summary>(D, count): the axes, orthonormal columns.</summary>
    public Tensor Axes { get; }

    /// <summary>The principal components themselves, the one of largest variance first: eigenvectors of the covariance, found in double precision.</summary>
    /// <param name="sample">(N, D): the points whose variance is to be kept.</param>
    /// <param name="count">Axes to keep, at most D.</param>
    public static PrincipalSubspace Of(Tensor sample, long count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, sample.shape[1]);
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var mean = sample.mean([0]);
        var centred = sample - mean;                                                                      // (N, D)
        var (_, vectors) = linalg.eigh((centred.t().mm(centred) / sample.shape[0]).to_type(ScalarType.Float64)); // from the smallest variance on
        var axes = vectors.narrow(1, sample.shape[1] - count, count).flip(1).to_type(sample.dtype).contiguous();
        return new PrincipalSubspace(mean.DetachFromDisposeScope(), axes.DetachFromDisposeScope());
    }

    /// <summary>The first of the axes alone.</summary>
    /// <param name="count">How many, at most as many as there are.</param>
    /// <param name="device">Where they go; null for where they are.</param>
    public PrincipalSubspace First(long count, Device? device = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Axes.shape[1]);
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var (mean, axes) = (Mean.clone().to(device ?? Mean.device), Axes.narrow(1, 0, count).clone().to(device ?? Axes.device));
        return new PrincipalSubspace(mean.DetachFromDisposeScope(), axes.contiguous().DetachFromDisposeScope());
    }

    /// <summary>One step of the iteration.</summary>
    /// <param name="sample">(N, D): the same points as at the start.</param>
    public void Refine(Tensor sample)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var centred = sample - Mean;                              // (N, D)
        var image = centred.t().mm(centred.mm(Axes));     // (D, count)
        Axes.copy_(linalg.qr(image).Q);
    }

    /// <summary>Coordinates on the axes, from the mean.</summary>
    /// <param name="points">(N, D).</param>
    /// <returns>(N, count).</returns>
    public Tensor Project(Tensor points) => (points - Mean).mm(Axes);

    /// <summary>The points at some coordinates.</summary>
    /// <param name="coordinates">(N, count).</param>
    /// <returns>(N, D).</returns>
    public Tensor Rebuild(Tensor coordinates) => Mean + coordinates.mm(Axes.t());

    /// <inheritdoc/>
    public void Dispose()
    {
        Mean.Dispose();
        Axes.Dispose();
    }
}
