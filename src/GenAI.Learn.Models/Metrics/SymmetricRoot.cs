using static TorchSharp.torch;

namespace GenAI.Learn.Models.Metrics;

/// <summary>The square root of a covariance matrix.</summary>
public static class SymmetricRoot
{
    /// <summary>
    /// The symmetric matrix R without negative eigenvalues for which R R is the given matrix. Eigenvalues that rounding has brought
    /// below 0, as in a covariance of too few samples, count as 0, so that the root exists for singular matrices too.
    /// </summary>
    /// <param name="matrix">(D, D), float64, symmetric, no eigenvalue truly below 0.</param>
    /// <returns>(D, D), float64.</returns>
    public static Tensor Of(Tensor matrix)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var (values, vectors) = linalg.eigh(matrix); // (D), (D, D)
        return (vectors * values.clamp(min: 0).sqrt()).mm(vectors.t()).MoveToOuterDisposeScope();
    }

    /// <summary>The trace of the root: the sum of the roots of the eigenvalues.</summary>
    /// <param name="matrix">As in <see cref="Of"/>.</param>
    public static double Trace(Tensor matrix)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        return linalg.eigvalsh(matrix).clamp(min: 0).sqrt().sum().item<double>();
    }
}
