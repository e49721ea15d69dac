using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Diffusion;

/// <summary>
/// A dense network that predicts the noise on points of the plane from the point and the embedded time. Where little signal is left
/// the noise is nearly the point itself; the network adds what that lacks: noise = sqrt(1 - alphaBar_t) x + sqrt(alphaBar_t) network(x, t)
/// (the v of Salimans and Ho 2022), so that dividing by a small alphaBar does not blow its errors up.
/// </summary>
public sealed class PointDenoiser : Module<Tensor, Tensor, Tensor>, IDenoiser
{
    private const int TimeDimension = 32;

    private readonly NoiseSchedule _schedule;
    private readonly Module<Tensor, Tensor> _network;

    /// <summary>Makes the network with new weights.</summary>
    /// <param name="schedule">The forward process.</param>
    /// <param name="width">Units of each hidden layer.</param>
    /// <param name="depth">Hidden layers.</param>
    /// <param name="random">Draws the weights.</param>
    /// <param name="device">Where the network lives.</param>
    public PointDenoiser(NoiseSchedule schedule, int width, int depth, Generator random, Device device)
        : base(nameof(PointDenoiser))
    {
        _schedule = schedule;
        _network = PointNetwork.Dense(2 + TimeDimension, width, depth, 2);
        RegisterComponents();
        this.to(device);
        SeededInit.Reset(this, random);
    }

    /// <inheritdoc/>
    public Tensor PredictNoise(Tensor x, Tensor t) => call(x, t);

    /// <summary>The noise on noisy points.</summary>
    /// <param name="x">(N, 2), x_t.</param>
    /// <param name="t">(N), int64, 1 to T.</param>
    /// <returns>(N, 2).</returns>
    public override Tensor forward(Tensor x, Tensor t)
    {
        var time = TimeEmbedding.Of(t * 1000 / _schedule.Steps, TimeDimension); // (N, 32), on one scale for every T
        var network = _network.call(cat([x, time], 1));                         // (N, 2)
        return _schedule.NoiseRate(t, x) * x + _schedule.SignalRate(t, x) * network;
    }
}
