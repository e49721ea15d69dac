using GenAI.Learn.Models.Randomness;
using TorchSharp;
using static GenAI.Learn.Models.Engine.Layers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Translation;

/// <summary>
/// A U-Net (Ronneberger, Fischer and Brox 2015) for 28 x 28 images, as the generator of pix2pix (Isola and others 2017): two
/// steps down to 7 x 7, two up again, and skips that hand each map on to the layer of its size on the way up, so that what
/// input and output share, such as where an edge lies, need not pass the narrow middle.
/// </summary>
public sealed class UNet : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> _full, _half, _quarter, _middle, _toHalf, _toFull, _last;

    /// <summary>Makes the network, weights drawn as in the paper.</summary>
    /// <param name="channels">Maps of an input.</param>
    /// <param name="width">Maps of full size; those of 14 x 14 are twice, those of 7 x 7 four times as many.</param>
    /// <param name="skips">False for the same network without skips: an encoder and a decoder.</param>
    /// <param name="random">Draws the weights.</param>
    /// <param name="device">Where the network lives.</param>
    public UNet(int channels, int width, bool skips, Generator random, Device device)
        : base(nameof(UNet))
    {
        HasSkips = skips;
        var twice = skips ? 2 : 1;
        _full = Sequential(Conv2d(channels, width, 3, padding: 1), LeakyReLU(0.2));                       // (N, W, 28, 28)
        _half = Down(width, 2 * width);                                                                   // (N, 2W, 14, 14)
        _quarter = Down(2 * width, 4 * width);                                                            // (N, 4W, 7, 7)
        _middle = Sequential(Conv2d(4 * width, 4 * width, 3, padding: 1, bias: false), BatchNorm2d(4 * width), ReLU());
        _toHalf = Up(4 * width, 2 * width);                                                               // (N, 2W, 14, 14)
        _toFull = Up(2 * width * twice, width);                                                           // (N, W, 28, 28)
        _last = Sequential(Conv2d(width * twice, 1, 3, padding: 1), Tanh());                              // (N, 1, 28, 28)
        RegisterComponents();
        this.to(device);
        SeededInit.ResetDcgan(this, random);
    }

    /// <summary>Whether maps of the way down are handed to the way up.</summary>
    public bool HasSkips { get; }

    /// <summary>Answers each input with an image.</summary>
    /// <param name="input">(N, C, 28, 28).</param>
    /// <returns>(N, 1, 28, 28), from -1 to 1.</returns>
    public override Tensor forward(Tensor input)
    {
        var full = _full.call(input);                      // (N, W, 28, 28)
        var half = _half.call(full);                       // (N, 2W, 14, 14)
        var middle = _middle.call(_quarter.call(half));    // (N, 4W, 7, 7)
        var rising = Joined(_toHalf.call(middle), half);   // (N, 4W, 14, 14), without skips 2W
        rising = Joined(_toFull.call(rising), full);       // (N, 2W, 28, 28), without skips W
        return _last.call(rising);                         // (N, 1, 28, 28)
    }

    /// <summary>Answers without history, normalised by running statistics: an answer depends on its own input alone.</summary>
    /// <param name="input">(N, C, 28, 28).</param>
    /// <returns>(N, 1, 28, 28), from -1 to 1.</returns>
    public Tensor Draw(Tensor input)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        eval();
        try
        {
            return call(input).MoveToOuterDisposeScope();
        }
        finally
        {
            train();
        }
    }

    private Tensor Joined(Tensor rising, Tensor skip) => HasSkips ? cat([rising, skip], 1) : rising;

    private static Module<Tensor, Tensor> Down(int from, int to) =>
        Sequential(Conv2d(from, to, 4, stride: 2, padding: 1, bias: false), BatchNorm2d(to), LeakyReLU(0.2));

    private static Module<Tensor, Tensor> Up(int from, int to) =>
        Sequential(ConvTranspose2d(from, to, 4, stride: 2, padding: 1, bias: false), BatchNorm2d(to), ReLU());
}
