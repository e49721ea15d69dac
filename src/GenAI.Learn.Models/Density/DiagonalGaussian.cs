using static TorchSharp.torch;

namespace GenAI.Learn.Models.Density;

/// <summary>
/// Gaussians of independent values: what the encoder of a variational autoencoder proposes as the posterior of a latent, one for each
/// sample (Kingma and Welling 2014).
/// </summary>
/// <param name="Mean">(N, latent).</param>
/// <param name="LogVariance">(N, latent), the natural logarithm of each variance.</param>
public readonly record struct DiagonalGaussian(Tensor Mean, Tensor LogVariance)
{
    /// <summary>Reads mean and log variance from the two halves of a network's last dimension.</summary>
    /// <param name="values">(N, 2 latent).</param>
    public static DiagonalGaussian FromHalves(Tensor values)
    {
        var half = values.shape[^1] / 2;
        return new DiagonalGaussian(values.narrow(-1, 0, half), values.narrow(-1, half, half));
    }

    /// <summary>The standard deviation of each value, (N, latent).</summary>
    public Tensor Deviation() => (LogVariance * 0.5).exp();

    /// <summary>
    /// A latent of each Gaussian, made from noise that does not depend on it: z = m + s e. So the gradient of whatever follows reaches m and s
    /// (the reparameterisation).
    /// </summary>
    /// <param name="noise">(N, latent), or a shape that spreads to it; standard normal.</param>
    /// <returns>(N, latent).</returns>
    public Tensor Sample(Tensor noise) => Mean + Deviation() * noise;

    /// <summary>
    /// The Kullback-Leibler divergence from N(0, 1) of each value, in closed form: (m^2 + s^2 - 1 - ln s^2) / 2, in nats (Kingma and Welling 2014,
    /// appendix B). That of the whole Gaussian from N(0, I) is the sum over its values.
    /// </summary>
    /// <returns>(N, latent), never negative but for rounding.</returns>
    public Tensor DivergenceFromStandard() => 0.5 * (Mean.square() + LogVariance.exp() - 1 - LogVariance);
}
