using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Diffusion;

/// <summary>
/// Ancestral sampling (Ho, Jain and Abbeel 2020, algorithm 2): x_s is drawn from q(x_s | x_t, x_0) with the predicted x_0 in the data's
/// place, and the variance of that Gaussian.
/// </summary>
public sealed class DdpmSampler : ISampler
{
    /// <inheritdoc/>
    public Tensor Step(NoiseSchedule schedule, in DenoisingStep step, Generator random)
    {
        var posterior = schedule.Posterior(step.T, step.S);
        var mean = posterior.X0 * step.X0 + posterior.Xt * step.X;
        if (posterior.Variance == 0)
            return mean;
        return mean + Math.Sqrt(posterior.Variance) * random.StandardNormal(step.X.shape, step.X.device);
    }
}
