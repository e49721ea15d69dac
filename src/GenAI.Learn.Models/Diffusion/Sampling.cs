using static TorchSharp.torch;

namespace GenAI.Learn.Models.Diffusion;

/// <summary>
/// Samples on their way from noise to data, one denoising step at a time. The chance of a step comes from the seed and the step's place
/// alone, so that a sampling can be left and taken up again anywhere.
/// </summary>
public sealed class Sampling : IDisposable
{
    private readonly NoiseSchedule _schedule;
    private readonly ISampler _sampler;
    private readonly IReadOnlyList<int> _times;
    private readonly ulong _seed;

    /// <summary>Starts at the first time.</summary>
    /// <param name="schedule">The forward process.</param>
    /// <param name="sampler">How a step is taken.</param>
    /// <param name="times">Falling, T first and 0 last, as <see cref="SamplingTimes.Even"/> gives them.</param>
    /// <param name="start">(N, ...), standard normal; copied.</param>
    /// <param name="seed">Of the fresh noise of the steps.</param>
    public Sampling(NoiseSchedule schedule, ISampler sampler, IReadOnlyList<int> times, Tensor start, long seed)
    {
        (_schedule, _sampler, _times, _seed) = (schedule, sampler, times, (ulong)seed);
        X = start.clone().DetachFromDisposeScope();
        X0 = zeros_like(start).DetachFromDisposeScope();
    }

    /// <summary>Predicted data are cut to plus and minus this; null for data without bounds. For images it is 1.</summary>
    public double? Bound { get; init; }

    /// <summary>(N, ...), the samples as they are now, x_t. Owned by this; the next step disposes it.</summary>
    public Tensor X { get; private set; }

    /// <summary>(N, ...), the data that the newest prediction implies; zeros before the first step. Owned by this.</summary>
    public Tensor X0 { get; private set; }

    /// <summary>The present time t, T at first, 0 at the end.</summary>
    public int Time => _times[Done];

    /// <summary>Steps done.</summary>
    public int Done { get; private set; }

    /// <summary>Steps in all.</summary>
    public int Count => _times.Count - 1;

    /// <summary>True when the samples are data.</summary>
    public bool IsDone => Done == Count;

    /// <summary>All steps at once.</summary>
    /// <param name="denoiser">Predicts the noise.</param>
    /// <returns>The samples, (N, ...); owned by the caller.</returns>
    public Tensor Run(IDenoiser denoiser)
    {
        while (!IsDone)
            Step(denoiser);
        return X.clone();
    }

    /// <summary>One step, without history.</summary>
    /// <param name="denoiser">Predicts the noise.</param>
    /// <exception cref="InvalidOperationException">All steps are done.</exception>
    public void Step(IDenoiser denoiser)
    {
        if (IsDone)
            throw new InvalidOperationException("The sampling is at its end.");
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        using var random = new Generator(unchecked(_seed * 0x9E3779B97F4A7C15UL + (ulong)Done));
        var t = full([X.shape[0]], Time, ScalarType.Int64, X.device);
        var noise = denoiser.PredictNoise(X, t);
        var x0 = _schedule.X0FromNoise(X, t, noise);
        if (Bound is { } bound)
        {
            x0 = x0.clamp(-bound, bound);
            noise = _schedule.NoiseFromX0(X, t, x0);
        }

        var x = _sampler.Step(_schedule, new DenoisingStep(X, x0, noise, Time, _times[Done + 1]), random);
        Become(x, x0, Done + 1);
    }

    /// <summary>Takes up a sampling that was left.</summary>
    /// <param name="x">(N, ...), its samples.</param>
    /// <param name="x0">(N, ...), its newest prediction.</param>
    /// <param name="done">Steps done.</param>
    public void Resume(Tensor x, Tensor x0, int done)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(done);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(done, Count);
        Become(x.clone(), x0.clone(), done);
    }

    /// <summary>Frees the samples.</summary>
    public void Dispose()
    {
        X.Dispose();
        X0.Dispose();
    }

    private void Become(Tensor x, Tensor x0, int done)
    {
        Dispose();
        X = x.DetachFromDisposeScope();
        X0 = x0.DetachFromDisposeScope();
        Done = done;
    }
}
