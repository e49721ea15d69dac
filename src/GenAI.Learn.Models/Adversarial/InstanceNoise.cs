using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Adversarial;

/// <summary>
/// Instance noise (Sønderby and others 2017; Arjovsky and Bottou 2017): the discriminator sees real and generated samples through the same
/// fresh Gaussian noise. Both distributions then overlap everywhere, so no discriminator separates them without error.
/// </summary>
public static class InstanceNoise
{
    /// <summary>Samples as the discriminator is to see them.</summary>
    /// <param name="samples">(N, ...).</param>
    /// <param name="deviation">The standard deviation of the noise; 0 for none, which draws nothing.</param>
    /// <param name="random">The run's generator.</param>
    /// <returns>The same shape, with the samples' history.</returns>
    public static Tensor Over(Tensor samples, double deviation, Generator random) => deviation == 0
        ? samples
        : samples + random.StandardNormal(samples.shape, samples.device) * deviation;
}
