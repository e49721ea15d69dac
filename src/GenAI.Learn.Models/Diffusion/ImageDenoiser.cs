using GenAI.Learn.Models.Engine;
using GenAI.Learn.Models.Randomness;
using TorchSharp;
using static GenAI.Learn.Models.Engine.Layers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Diffusion;

/// <summary>
/// A small U-Net (Ronneberger, Fischer and Brox 2015) that predicts the noise on 28 x 28 images from the noisy image, the embedded time
/// and the class. Its residual blocks work at 14 x 14 and 7 x 7, where convolutions are cheap. As in <see cref="PointDenoiser"/> the
/// network adds what the noisy image lacks as a prediction of the noise: sqrt(1 - alphaBar_t) x + sqrt(alphaBar_t) network(x, t, y).
/// </summary>
public sealed class ImageDenoiser : Module<Tensor, Tensor, Tensor, Tensor>, IClassDenoiser
{
    private const int Classes = 10;
    private const int EmbeddingDimension = 64;

    private readonly NoiseSchedule _schedule;
    private readonly Module<Tensor, Tensor> _time, _class, _full, _toHalf, _toQuarter, _upToHalf, _upToFull;
    private readonly ResidualBlock _half, _quarter, _middle, _rising;
    private readonly Conv2d _last;

    /// <summary>Makes the network with new weights.</summary>
    /// <param name="schedule">The forward process.</param>
    /// <param name="channels">Images seen: 1, or 2 with an image to go by beside the noisy one.</param>
    /// <param name="width">Maps of 14 x 14, a multiple of 16; those of 28 x 28 are half, those of 7 x 7 twice as many.</param>
    /// <param name="random">Draws the weights.</param>
    /// <param name="device">Where the network lives.</param>
    public ImageDenoiser(NoiseSchedule schedule, int channels, int width, Generator random, Device device)
        : base(nameof(ImageDenoiser))
    {
        const int E = EmbeddingDimension;
        _schedule = schedule;
        _time = Sequential(Linear(E, E), SiLU(), Linear(E, E));
        _class = Embedding(Classes + 1, E);
        _full = Sequential(Conv2d(channels, width / 2, 3, padding: 1), SiLU()); // (N, W / 2, 28, 28)
        _toHalf = Conv2d(width / 2, width, 4, stride: 2, padding: 1);           // (N, W, 14, 14)
        _half = new ResidualBlock(width, width, E);
        _toQuarter = Conv2d(width, 2 * width, 4, stride: 2, padding: 1);        // (N, 2W, 7, 7)
        _quarter = new ResidualBlock(2 * width, 2 * width, E);
        _middle = new ResidualBlock(2 * width, 2 * width, E);
        _upToHalf = ConvTranspose2d(2 * width, width, 4, stride: 2, padding: 1); // (N, W, 14, 14)
        _rising = new ResidualBlock(2 * width, width, E);
        _upToFull = Sequential(ConvTranspose2d(width, width / 2, 4, stride: 2, padding: 1), SiLU()); // (N, W / 2, 28, 28)
        _last = Conv2d(width, 1, 3, padding: 1);                                 // (N, 1, 28, 28)
        RegisterComponents();
        this.to(device);
        SeededInit.Reset(this, random);
        Clear();
    }

    /// <inheritdoc/>
    public long NoClass => Classes;

    /// <inheritdoc/>
    public Tensor PredictNoise(Tensor x, Tensor t, Tensor labels) => call(x, t, labels);

    /// <summary>The noise on noisy images.</summary>
    /// <param name="images">(N, C, 28, 28): x_t, and beside it the image to go by where there is one.</param>
    /// <param name="t">(N), int64, 1 to T.</param>
    /// <param name="labels">(N), int64, 0 to 9, or <see cref="NoClass"/>.</param>
    /// <returns>(N, 1, 28, 28).</returns>
    public override Tensor forward(Tensor images, Tensor t, Tensor labels)
    {
        var time = _time.call(TimeEmbedding.Of(t * 1000 / _schedule.Steps, EmbeddingDimension)); // (N, E)
        var embedding = functional.silu(time + _class.call(labels));
        var full = _full.call(images);                                                          // (N, W / 2, 28, 28)
        var half = _half.call(_toHalf.call(full), embedding);                                   // (N, W, 14, 14)
        var middle = _middle.call(_quarter.call(_toQuarter.call(half), embedding), embedding);  // (N, 2W, 7, 7)
        var rising = _rising.call(cat([_upToHalf.call(middle), half], 1), embedding);           // (N, W, 14, 14)
        var network = _last.call(cat([_upToFull.call(rising), full], 1));                       // (N, 1, 28, 28)
        var x = images.narrow(1, 0, 1);                                                         // (N, 1, 28, 28)
        return _schedule.NoiseRate(t, x) * x + _schedule.SignalRate(t, x) * network;
    }

    private void Clear()
    {
        using var _ = no_grad();
        foreach (var block in modules().OfType<ResidualBlock>())
            block.Clear();
        _last.Weight.zero_();
        _last.Bias!.zero_();
    }
}
