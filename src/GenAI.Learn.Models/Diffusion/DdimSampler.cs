using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Diffusion;

/// <summary>
/// Denoising diffusion implicit sampling (Song, Meng and Ermon 2021): the predicted data and the predicted noise are mixed anew for the
/// earlier time. With eta = 0 nothing is random but the start, with eta = 1 it is ancestral sampling.
/// </summary>
/// <param name="eta">0 to 1: how much of the predicted noise is exchanged for fresh noise.</param>
public sealed class DdimSampler(double eta = 0) : ISampler
{
    /// <inheritdoc/>
    public Tensor Step(NoiseSchedule schedule, in DenoisingStep step, Generator random)
    {
        var alphaBar = schedule.AlphaBar(step.S);
        var variance = eta * eta * schedule.Posterior(step.T, step.S).Variance;
        var mean = Math.Sqrt(alphaBar) * step.X0 + Math.Sqrt(Math.Max(0, 1 - alphaBar - variance)) * step.Noise;
        if (variance == 0)
            return mean;
        return mean + Math.Sqrt(variance) * random.StandardNormal(step.X.shape, step.X.device);
    }
}
