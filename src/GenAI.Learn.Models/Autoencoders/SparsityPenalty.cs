using static TorchSharp.torch;

namespace GenAI.Learn.Models.Autoencoders;

/// <summary>What a sparse autoencoder adds to its loss, as a <see cref="AutoencoderTrainer.Penalty"/> of its code.</summary>
public static class SparsityPenalty
{
    private const double Least = 1e-6;

    /// <summary>The sum of a code's absolute values, its L1 norm.</summary>
    /// <param name="codes">(N, code).</param>
    /// <returns>Its mean over the codes, a scalar.</returns>
    public static Tensor L1(Tensor codes) => codes.abs().sum(1).mean();

    /// <summary>
    /// The same with each value counted as many times as its atom is long: the network gains nothing by making its codes small and its
    /// decoder large.
    /// </summary>
    /// <param name="codes">(N, code).</param>
    /// <param name="atoms">Weights of a decoder's layer after the code, (outputs, code): a column is an atom.</param>
    /// <returns>Its mean over the codes, a scalar.</returns>
    public static Tensor L1(Tensor codes, Tensor atoms)
    {
        using var scope = NewDisposeScope();
        var lengths = atoms.square().sum([0]).sqrt();                     // (code)
        return (codes.abs() * lengths).sum(1).mean().MoveToOuterDisposeScope();
    }

    /// <summary>
    /// How far each unit's mean activity is from a target rate, as the Kullback-Leibler divergence KL(rate || mean) of two coins, summed
    /// over the units (Lee, Ekanadham and Ng 2007 asked for the same with a squared difference; in this form Ng 2011, CS294A lecture notes).
    /// </summary>
    /// <param name="codes">(N, code), from 0 to 1: of a sigmoid.</param>
    /// <param name="rate">The target, between 0 and 1.</param>
    /// <returns>A scalar, 0 where every unit's mean is the rate.</returns>
    public static Tensor KullbackLeibler(Tensor codes, double rate)
    {
        if (rate is <= 0 or >= 1)
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "A rate lies between 0 and 1.");
        using var scope = NewDisposeScope();
        var mean = codes.mean([0]).clamp(Least, 1 - Least);             // (code)
        var divergence = rate * (Math.Log(rate) - mean.log()) + (1 - rate) * (Math.Log(1 - rate) - (1 - mean).log());
        return divergence.sum().MoveToOuterDisposeScope();
    }
}
