using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Randomness;
using TorchSharp;
using static GenAI.Learn.Models.Engine.Layers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Gans;

/// <summary>
/// The generator of a DCGAN (Radford, Metz and Chintala 2015) for small images: transposed convolutions, batch
/// normalisation and ReLU, a hyperbolic tangent at the end, no dense hidden layer.
/// </summary>
public sealed class DcganGenerator : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> _layers;

    /// <summary>Makes the network, weights drawn as in the paper.</summary>
    /// <param name="shape">Of an image; a quarter of its side is the side of the first maps.</param>
    /// <param name="noiseDimension">Values of a noise vector.</param>
    /// <param name="width">Channels of the maps of half the image's side; those of a quarter have twice as many.</param>
    /// <param name="random">Draws the weights.</param>
    /// <param name="device">Where the network lives.</param>
    public DcganGenerator(ImageShape shape, int noiseDimension, int width, Generator random, Device device)
        : base(nameof(DcganGenerator))
    {
        NoiseDimension = noiseDimension;
        _layers = Sequential(                                                            // (N, Z, 1, 1)
            ConvTranspose2d(noiseDimension, 2 * width, shape.Side / 4, bias: false),     // (N, 2W, S/4, S/4), S = 28 for digits
            BatchNorm2d(2 * width), ReLU(),
            ConvTranspose2d(2 * width, width, 4, stride: 2, padding: 1, bias: false),    // (N, W, S/2, S/2)
            BatchNorm2d(width), ReLU(),
            ConvTranspose2d(width, shape.Channels, 4, stride: 2, padding: 1), Tanh());   // (N, C, S, S)
        RegisterComponents();
        this.to(device);
        SeededInit.ResetDcgan(this, random);
    }

    /// <summary>Values of a noise vector.</summary>
    public int NoiseDimension { get; }

    /// <summary>Draws images.</summary>
    /// <param name="noise">(N, Z).</param>
    /// <returns>(N, C, S, S), from -1 to 1.</returns>
    public override Tensor forward(Tensor noise)
    {
        using var map = noise.view(-1, NoiseDimension, 1, 1);  // (N, Z, 1, 1)
        return _layers.call(map);                              // (N, C, S, S)
    }

    /// <summary>
    /// Draws images to be looked at: normalised by running statistics in place of the batch's, so that an image depends on its
    /// own noise alone, and without a trace in what is learned.
    /// </summary>
    /// <param name="noise">(N, Z).</param>
    /// <returns>(N, C, S, S), from -1 to 1, without history.</returns>
    public Tensor Draw(Tensor noise)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        eval();
        try
        {
            return call(noise).MoveToOuterDisposeScope();
        }
        finally
        {
            train();
        }
    }
}
