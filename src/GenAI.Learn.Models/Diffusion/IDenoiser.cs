using static TorchSharp.torch;

namespace GenAI.Learn.Models.Diffusion;

/// <summary>
/// What a diffusion model learns: the noise in a noisy sample, epsilon_theta(x_t, t). Data, score and posterior mean follow from it by
/// the conversions of <see cref="NoiseSchedule"/>.
/// </summary>
public interface IDenoiser
{
    /// <summary>Predicts the mean of the noise given the noisy sample.</summary>
    /// <param name="x">(N, ...), x_t.</param>
    /// <param name="t">(N), int64, 1 to T.</param>
    /// <returns>As x.</returns>
    Tensor PredictNoise(Tensor x, Tensor t);
}
