using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Randomness;
using TorchSharp;
using static GenAI.Learn.Models.Engine.Layers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Translation;

/// <summary>
/// The discriminator of pix2pix (Isola and others 2017): it has no layer that sees the whole image, and gives a score to each
/// patch of 18 x 18 pixels, 18 being 1 + 3 + 3 * 2 + 2 * 4. It judges an image together with the input that it is to answer, as
/// maps side by side.
/// </summary>
public sealed class PatchDiscriminator : Module<Tensor, Tensor>
{
    /// <summary>Scores on a side.</summary>
    public const int Patches = 7;

    private readonly Module<Tensor, Tensor> _layers;

    /// <summary>Makes the network, weights drawn as in the paper.</summary>
    /// <param name="channels">Maps of the input and of the image together.</param>
    /// <param name="width">Channels of the 14 x 14 maps; the 7 x 7 maps have twice as many.</param>
    /// <param name="random">Draws the weights.</param>
    /// <param name="device">Where the network lives.</param>
    /// <param name="normalisation">Of the 7 x 7 maps.</param>
    public PatchDiscriminator(int channels, int width, Generator random, Device device, MapNormalisation normalisation = MapNormalisation.Batch)
        : base(nameof(PatchDiscriminator))
    {
        _layers = Sequential(                                                       // (N, C, 28, 28)
            Conv2d(channels, width, 4, stride: 2, padding: 1), LeakyReLU(0.2),      // (N, W, 14, 14)
            Conv2d(width, 2 * width, 4, stride: 2, padding: 1, bias: false),        // (N, 2W, 7, 7)
            normalisation.Over(2 * width), LeakyReLU(0.2),
            Conv2d(2 * width, 1, 3, padding: 1));                                   // (N, 1, 7, 7)
        RegisterComponents();
        this.to(device);
        SeededInit.ResetDcgan(this, random);
    }

    /// <summary>Scores the patches of pairs.</summary>
    /// <param name="pairs">(N, C, 28, 28): input and image beside each other.</param>
    /// <returns>(N, 1, 7, 7): the sigmoid of a score is the probability that the patch is real.</returns>
    public override Tensor forward(Tensor pairs) => _layers.call(pairs);  // (N, 1, 7, 7)
}
