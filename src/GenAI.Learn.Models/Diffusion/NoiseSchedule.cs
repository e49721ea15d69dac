using static TorchSharp.torch;

namespace GenAI.Learn.Models.Diffusion;

/// <summary>
/// The forward process of a diffusion model (Sohl-Dickstein and others 2015; Ho, Jain and Abbeel 2020): T times, from 1 to T, a little of
/// the signal is exchanged for noise, x_t = sqrt(1 - beta_t) x_(t-1) + sqrt(beta_t) noise. Time 0 is the data. What T small exchanges do
/// is known in closed form: x_t = sqrt(alphaBar_t) x_0 + sqrt(1 - alphaBar_t) noise.
/// </summary>
public sealed class NoiseSchedule : IDisposable
{
    private const double LargestBeta = 0.999;

    private readonly double[] _beta;     // (T + 1), [0] unused
    private readonly double[] _alphaBar; // (T + 1)
    private readonly Tensor _signal;     // (T + 1), sqrt(alphaBar)
    private readonly Tensor _noise;      // (T + 1), sqrt(1 - alphaBar): from doubles, since 1 - alphaBar in float32 is rough at small t

    /// <summary>Makes a schedule of any betas.</summary>
    /// <param name="betas">beta_1 to beta_T, each above 0 and below 1: the share of the variance exchanged.</param>
    /// <param name="device">Where samples live.</param>
    /// <exception cref="ArgumentException">There are none, or one is out of range.</exception>
    public NoiseSchedule(IReadOnlyList<double> betas, Device device)
    {
        if (betas.Count == 0 || betas.Any(beta => !(beta is > 0 and < 1)))
            throw new ArgumentException("A schedule has one beta at least, each above 0 and below 1.", nameof(betas));
        _beta = [0, .. betas];
        _alphaBar = new double[_beta.Length];
        _alphaBar[0] = 1;
        for (var t = 1; t < _beta.Length; t++)
            _alphaBar[t] = _alphaBar[t - 1] * (1 - _beta[t]);
        _signal = Table(Math.Sqrt, device);
        _noise = Table(alphaBar => Math.Sqrt(1 - alphaBar), device);
    }

    /// <summary>T: how many times noise is added.</summary>
    public int Steps => _beta.Length - 1;

    /// <summary>A schedule of a kind.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="steps">T.</param>
    /// <param name="device">Where samples live.</param>
    public static NoiseSchedule Of(ScheduleKind kind, int steps, Device device) => kind switch
    {
        ScheduleKind.Linear => Linear(steps, device),
        ScheduleKind.Cosine => Cosine(steps, device),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such schedule."),
    };

    /// <summary>beta from 0.0001 to 0.02 for T = 1000; for another T both times 1000 / T, so that as much noise is added in all.</summary>
    /// <param name="steps">T.</param>
    /// <param name="device">Where samples live.</param>
    public static NoiseSchedule Linear(int steps, Device device)
    {
        var scale = 1000.0 / steps;
        double Beta(int t) => steps == 1 ? 1e-4 : 1e-4 + (0.02 - 1e-4) * (t - 1) / (steps - 1);
        return new NoiseSchedule([.. Enumerable.Range(1, steps).Select(t => Math.Min(scale * Beta(t), LargestBeta))], device);
    }

    /// <summary>alphaBar_t = f(t) / f(0) with f(t) = cos^2(((t / T + s) / (1 + s)) pi / 2) and s = 0.008; no beta above 0.999.</summary>
    /// <param name="steps">T.</param>
    /// <param name="device">Where samples live.</param>
    public static NoiseSchedule Cosine(int steps, Device device)
    {
        double F(int t) => Math.Pow(Math.Cos(((double)t / steps + 0.008) / 1.008 * Math.PI / 2), 2);
        return new NoiseSchedule([.. Enumerable.Range(1, steps).Select(t => Math.Min(1 - F(t) / F(t - 1), LargestBeta))], device);
    }

    /// <summary>beta_t: the share of the variance that step t exchanges.</summary>
    /// <param name="t">1 to T.</param>
    public double Beta(int t) => t > 0 ? _beta[t] : throw new ArgumentOutOfRangeException(nameof(t), t, $"Steps count from 1 to {Steps}.");

    /// <summary>alpha_t = 1 - beta_t.</summary>
    /// <param name="t">1 to T.</param>
    public double Alpha(int t) => 1 - Beta(t);

    /// <summary>alphaBar_t, the product of all alphas up to t: the share of the signal's variance that is left.</summary>
    /// <param name="t">0 to T; 1 at time 0.</param>
    public double AlphaBar(int t) => _alphaBar[t];

    /// <summary>A sample of q(x_t | x_0), in one step whatever t: sqrt(alphaBar_t) x_0 + sqrt(1 - alphaBar_t) noise.</summary>
    /// <param name="x0">(N, ...), data.</param>
    /// <param name="t">(N), int64, 0 to T.</param>
    /// <param name="noise">As x0, standard normal.</param>
    public Tensor QSample(Tensor x0, Tensor t, Tensor noise) => SignalRate(t, x0) * x0 + NoiseRate(t, x0) * noise;

    /// <summary>
    /// q(x_s | x_t, x_0), what lies before x_t when the data are known: a Gaussian, by Bayes' rule. With s = t - 1 it is the
    /// step of Ho, Jain and Abbeel (2020); any earlier s jumps further.
    /// </summary>
    /// <param name="t">1 to T.</param>
    /// <param name="s">0 to t - 1.</param>
    public Posterior Posterior(int t, int s)
    {
        if (s < 0 || s >= t)
            throw new ArgumentOutOfRangeException(nameof(s), s, $"The time before {t} is from 0 to {t - 1}.");
        var alpha = _alphaBar[t] / _alphaBar[s]; // the signal left between s and t
        var beta = 1 - alpha;
        return new Posterior(
            Math.Sqrt(_alphaBar[s]) * beta / (1 - _alphaBar[t]),
            Math.Sqrt(alpha) * (1 - _alphaBar[s]) / (1 - _alphaBar[t]),
            beta * (1 - _alphaBar[s]) / (1 - _alphaBar[t]));
    }

    /// <summary>The data that a prediction of the noise implies: (x_t - sqrt(1 - alphaBar_t) noise) / sqrt(alphaBar_t).</summary>
    /// <param name="x">(N, ...), x_t.</param>
    /// <param name="t">(N), int64.</param>
    /// <param name="noise">As x.</param>
    public Tensor X0FromNoise(Tensor x, Tensor t, Tensor noise) => (x - NoiseRate(t, x) * noise) / SignalRate(t, x);

    /// <summary>The noise that a prediction of the data implies.</summary>
    /// <param name="x">(N, ...), x_t.</param>
    /// <param name="t">(N), int64, from 1.</param>
    /// <param name="x0">As x.</param>
    public Tensor NoiseFromX0(Tensor x, Tensor t, Tensor x0) => (x - SignalRate(t, x) * x0) / NoiseRate(t, x);

    /// <summary>sqrt(alphaBar_t), shaped to multiply samples.</summary>
    /// <param name="t">(N), int64.</param>
    /// <param name="like">(N, ...): the samples.</param>
    /// <returns>(N, 1, ...).</returns>
    public Tensor SignalRate(Tensor t, Tensor like) => Rates(_signal, t, like);

    /// <summary>sqrt(1 - alphaBar_t), shaped to multiply samples.</summary>
    /// <param name="t">(N), int64.</param>
    /// <param name="like">(N, ...): the samples.</param>
    /// <returns>(N, 1, ...).</returns>
    public Tensor NoiseRate(Tensor t, Tensor like) => Rates(_noise, t, like);

    /// <summary>Frees the tables.</summary>
    public void Dispose()
    {
        _signal.Dispose();
        _noise.Dispose();
    }

    private static Tensor Rates(Tensor table, Tensor t, Tensor like)
    {
        long[] shape = [t.shape[0], .. Enumerable.Repeat(1L, (int)like.dim() - 1)];
        return table.index_select(0, t).view(shape);
    }

    private Tensor Table(Func<double, double> rate, Device device)
    {
        float[] values = [.. _alphaBar.Select(alphaBar => (float)rate(alphaBar))];
        return tensor(values, [values.Length], device: device).DetachFromDisposeScope();
    }
}
