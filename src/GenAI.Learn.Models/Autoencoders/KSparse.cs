using static TorchSharp.torch;

namespace GenAI.Learn.Models.Autoencoders;

/// <summary>The k-sparse code (Makhzani and Frey 2013, arXiv:1312.5663): of each code the k largest values are kept, the others become 0.</summary>
public static class KSparse
{
    /// <summary>Keeps the largest values of each code. Gradients flow through those alone.</summary>
    /// <param name="codes">(N, code).</param>
    /// <param name="kept">How many, 1 or more; all, where a code has no more.</param>
    /// <returns>(N, code).</returns>
    public static Tensor Keep(Tensor codes, int kept)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(kept);
        if (kept >= codes.shape[1])
            return codes.alias();
        using var scope = NewDisposeScope();
        var (_, largest) = codes.topk(kept, 1);                         // (N, k)
        var mask = zeros_like(codes).scatter(1, largest, ones_like(codes)); // 1 at the kept, 0 at the others
        return (codes * mask).MoveToOuterDisposeScope();
    }
}
