using static TorchSharp.torch;

namespace GenAI.Learn.Models.Density;

/// <summary>
/// How far two subspaces of equal dimension lie apart (Björck and Golub 1973): the principal angles. The first is the smallest angle between a direction
/// of the one and a direction of the other, each further one the smallest among directions at right angles to those before.
/// </summary>
public static class PrincipalAngles
{
    /// <summary>All angles, from the largest, in radians: 0 where the subspaces share a direction.</summary>
    /// <param name="first">(D, k): columns that span the one; they need be neither orthogonal nor of length 1.</param>
    /// <param name="second">(D, k): columns that span the other.</param>
    public static double[] Between(Tensor first, Tensor second)
    {
        if (!first.shape.SequenceEqual(second.shape))
            throw new ArgumentException($"The columns have shapes ({string.Join(", ", first.shape)}) and ({string.Join(", ", second.shape)}).", nameof(second));
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var (one, _) = linalg.qr(first.to_type(ScalarType.Float64));
        var (other, _) = linalg.qr(second.to_type(ScalarType.Float64));
        var shared = one.t().mm(other);                                 // (k, k)
        var cosines = linalg.svdvals(shared).data<double>().ToArray();      // falling
        var sines = linalg.svdvals(other - one.mm(shared)).data<double>().ToArray();
        // The largest sine belongs to the smallest cosine. Of a small angle the cosine says little, of one near 90 degrees the sine: together they are exact at both ends.
        return [.. sines.Zip(cosines.Reverse(), Math.Atan2)];
    }

    /// <summary>The largest angle in radians: 0 when the subspaces are one and the same.</summary>
    /// <param name="first">(D, k): columns that span the one.</param>
    /// <param name="second">(D, k): columns that span the other.</param>
    public static double Largest(Tensor first, Tensor second) => Between(first, second)[0];
}
