using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Randomness;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Gans;

/// <summary>
/// The discriminator of a DCGAN (Radford, Metz and Chintala 2015) for small images: strided convolutions in place of
/// pooling, leaky ReLU, normalisation but in the first layer, no dense hidden layer. With more than one channel it judges an
/// image together with its condition, as maps beside it (Mirza and Osindero 2014).
/// </summary>
public sealed class DcganDiscriminator : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> _layers;

    /// <summary>Makes the network, weights drawn as in the paper.</summary>
    /// <param name="shape">Of an image; a quarter of its side is the side of the last maps.</param>
    /// <param name="width">Channels of the maps of half the image's side; those of a quarter have twice as many.</param>
    /// <param name="random">Draws the weights.</param>
    /// <param name="device">Where the network lives.</param>
    /// <param name="beside">Maps beside the image.</param>
    /// <param name="normalisation">Of the last maps, or of all weights.</param>
    /// <param name="scores">How many scores it gives an image: more than one where a condition weighs them.</param>
    public DcganDiscriminator(
        ImageShape shape, int width, Generator random, Device device, int beside = 0, MapNormalisation normalisation = MapNormalisation.Batch, int scores = 1)
        : base(nameof(DcganDiscriminator))
    {
        _layers = Sequential(                                                                              // (N, C, S, S), S = 28 for digits
            normalisation.Window(shape.Channels + beside, width, 4, stride: 2, padding: 1), LeakyReLU(0.2), // (N, W, S/2, S/2)
            normalisation.Window(width, 2 * width, 4, stride: 2, padding: 1, bias: false),                  // (N, 2W, S/4, S/4)
            normalisation.Over(2 * width), LeakyReLU(0.2),
            normalisation.Window(2 * width, scores, shape.Side / 4), Flatten());                            // (N, scores)
        RegisterComponents();
        this.to(device);
        SeededInit.ResetDcgan(this, random);
    }

    /// <summary>Scores images: the sigmoid of a score is the probability that the image is real.</summary>
    /// <param name="images">(N, C, S, S), images from -1 to 1.</param>
    /// <returns>(N, scores), one score unless more were asked for.</returns>
    public override Tensor forward(Tensor images) => _layers.call(images);  // (N, scores)
}
