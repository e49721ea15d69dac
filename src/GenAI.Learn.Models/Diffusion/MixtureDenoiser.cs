using static TorchSharp.torch;

namespace GenAI.Learn.Models.Diffusion;

/// <summary>
/// The exact denoiser of data from an equal mixture of round Gaussians: no network can predict the noise better. A mixture stays one when
/// noise is added: at time t its centres are sqrt(alphaBar_t) c_k and its variance is alphaBar_t sigma^2 + 1 - alphaBar_t.
/// </summary>
/// <param name="schedule">The forward process.</param>
/// <param name="centres">(K, D): the means c_k. Not owned.</param>
/// <param name="sigma">The standard deviation of each Gaussian.</param>
public sealed class MixtureDenoiser(NoiseSchedule schedule, Tensor centres, double sigma) : IDenoiser
{
    /// <inheritdoc/>
    public Tensor PredictNoise(Tensor x, Tensor t) => -schedule.NoiseRate(t, x) * Score(x, t);

    /// <summary>The score, the gradient of log p_t.</summary>
    /// <param name="x">(N, D).</param>
    /// <param name="t">(N), int64, 0 to T.</param>
    /// <returns>(N, D).</returns>
    public Tensor Score(Tensor x, Tensor t)
    {
        using var scope = NewDisposeScope();
        var (away, variance) = Away(x, t);                                           // (N, K, D), (N, 1)
        var shares = (away.square().sum(2) / (-2 * variance)).softmax(1);            // (N, K): how far each Gaussian answers for x
        return (-(shares.unsqueeze(2) * away).sum(1) / variance).MoveToOuterDisposeScope();
    }

    /// <summary>log p_t(x), in nats.</summary>
    /// <param name="x">(N, D).</param>
    /// <param name="t">(N), int64, 0 to T.</param>
    /// <returns>(N).</returns>
    public Tensor LogDensity(Tensor x, Tensor t)
    {
        using var scope = NewDisposeScope();
        var (away, variance) = Away(x, t);
        var inside = (away.square().sum(2) / (-2 * variance)).logsumexp(1);          // (N)
        var normaliser = variance.squeeze(1).log() * (x.shape[1] / 2.0) + (x.shape[1] / 2.0 * Math.Log(2 * Math.PI) + Math.Log(centres.shape[0]));
        return (inside - normaliser).MoveToOuterDisposeScope();
    }

    private (Tensor Away, Tensor Variance) Away(Tensor x, Tensor t)
    {
        var signal = schedule.SignalRate(t, x); // (N, 1)
        var variance = signal.square() * (sigma * sigma) + schedule.NoiseRate(t, x).square();
        return (x.unsqueeze(1) - signal.unsqueeze(2) * centres.unsqueeze(0), variance);
    }
}
