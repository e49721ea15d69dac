using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Diffusion;

/// <summary>
/// One training step of a diffusion model (Ho, Jain and Abbeel 2020, algorithm 1): each sample gets a time and noise of its own, and
/// the network is to say which noise it was. It owns neither network nor optimizer.
/// </summary>
/// <param name="schedule">The forward process.</param>
/// <param name="optimizer">Over the denoiser's weights.</param>
/// <param name="random">Draws times and noise.</param>
public sealed class DiffusionTrainer(NoiseSchedule schedule, optim.Optimizer optimizer, Generator random)
{
    /// <summary>What an error counts at each time.</summary>
    public LossWeight Weight { get; init; }

    /// <summary>One step.</summary>
    /// <param name="denoiser">What learns, bound to what it is told of this batch.</param>
    /// <param name="x0">(N, ...), data.</param>
    /// <returns>The mean squared error of the predicted noise before the step, with its weight.</returns>
    public double Step(IDenoiser denoiser, Tensor x0)
    {
        using var scope = NewDisposeScope();
        var t = random.Integers(1, schedule.Steps + 1, [x0.shape[0]], x0.device); // (N)
        var noise = random.StandardNormal(x0.shape, x0.device);
        var x = schedule.QSample(x0, t, noise);
        var error = denoiser.PredictNoise(x, t) - noise;
        var loss = (Weight == LossWeight.Equal ? error : error / schedule.SignalRate(t, x0)).square().mean();
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
        return loss.item<float>();
    }
}
