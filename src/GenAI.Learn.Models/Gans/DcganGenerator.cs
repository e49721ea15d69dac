using GenAI.Learn.Models.Randomness;
using TorchSharp;
using static GenAI.Learn.Models.Engine.Layers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Gans;

/// <summary>
/// The generator of a DCGAN (Radford, Metz and Chintala 2015) for 28 x 28 grey images: transposed convolutions, batch
/// normalisation and ReLU, a hyperbolic tangent at the end, no dense hidden layer.
/// </summary>
public sealed class DcganGenerator : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> _layers;

    /// <summary>Makes the network, weights drawn as in the paper.</summary>
    /// <param name="noiseDimension">Values of a noise vector.</param>
    /// <param name="width">Channels of the 14 x 14 maps; the 7 x 7 maps have twice as many.</param>
    /// <param name="random">Draws the weights.</param>
    /// <param name="device">Where the network lives.</param>
    public DcganGenerator(int noiseDimension, int width, Generator random, Device device)
        : base(nameof(DcganGenerator))
    {
        NoiseDimension = noiseDimension;
        _layers = Sequential(                                                            // (N, Z, 1, 1)
            ConvTranspose2d(noiseDimension, 2 * width, 7, bias: false),                  // (N, 2W, 7, 7)
            BatchNorm2d(2 * width), ReLU(),
            ConvTranspose2d(2 * width, width, 4, stride: 2, padding: 1, bias: false),    // (N, W, 14, 14)
            BatchNorm2d(width), ReLU(),
            ConvTranspose2d(width, 1, 4, stride: 2, padding: 1), Tanh());                // (N, 1, 28, 28)
        RegisterComponents();
        this.to(device);
        SeededInit.ResetDcgan(this, random);
    }

    /// <summary>Values of a noise vector.</summary>
    public int NoiseDimension { get; }

    /// <summary>Draws images.</summary>
    /// <param name="noise">(N, Z).</param>
    /// <returns>(N, 1, 28, 28), from -1 to 1.</returns>
    public override Tensor forward(Tensor noise)
    {
        using var map = noise.view(-1, NoiseDimension, 1, 1);  // (N, Z, 1, 1)
        return _layers.call(map);                              // (N, 1, 28, 28)
    }

    /// <summary>
    /// Draws images to be looked at: normalised by running statistics in place of the batch's, so that an image depends on its
    /// own noise alone, and without a trace in what is learned.
    /// </summary>
    /// <param name="noise">(N, Z).</param>
    /// <returns>(N, 1, 28, 28), from -1 to 1, without history.</returns>
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
