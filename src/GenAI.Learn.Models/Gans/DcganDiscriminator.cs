using GenAI.Learn.Models.Randomness;
using TorchSharp;
using static GenAI.Learn.Models.Engine.Layers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Gans;

/// <summary>
/// The discriminator of a DCGAN (Radford, Metz and Chintala 2015) for 28 x 28 grey images: strided convolutions in place of
/// pooling, leaky ReLU, normalisation but in the first layer, no dense hidden layer. With more than one channel it judges an
/// image together with its condition, as maps beside it (Mirza and Osindero 2014).
/// </summary>
public sealed class DcganDiscriminator : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> _layers;

    /// <summary>Makes the network, weights drawn as in the paper.</summary>
    /// <param name="width">Channels of the 14 x 14 maps; the 7 x 7 maps have twice as many.</param>
    /// <param name="random">Draws the weights.</param>
    /// <param name="device">Where the network lives.</param>
    /// <param name="channels">Channels of what it judges: 1 for a grey image alone.</param>
    /// <param name="normalisation">Of the 7 x 7 maps.</param>
    /// <param name="scores">How many scores it gives an image: more than one where a condition weighs them.</param>
    public DcganDiscriminator(
        int width, Generator random, Device device, int channels = 1, MapNormalisation normalisation = MapNormalisation.Batch, int scores = 1)
        : base(nameof(DcganDiscriminator))
    {
        _layers = Sequential(                                                       // (N, C, 28, 28)
            Conv2d(channels, width, 4, stride: 2, padding: 1), LeakyReLU(0.2),      // (N, W, 14, 14)
            Conv2d(width, 2 * width, 4, stride: 2, padding: 1, bias: false),        // (N, 2W, 7, 7)
            normalisation.Over(2 * width), LeakyReLU(0.2),
            Conv2d(2 * width, scores, 7), Flatten());                               // (N, S)
        RegisterComponents();
        this.to(device);
        SeededInit.ResetDcgan(this, random);
    }

    /// <summary>Scores images: the sigmoid of a score is the probability that the image is real.</summary>
    /// <param name="images">(N, C, 28, 28), images from -1 to 1.</param>
    /// <returns>(N, S), one score unless more were asked for.</returns>
    public override Tensor forward(Tensor images) => _layers.call(images);  // (N, S)
}
