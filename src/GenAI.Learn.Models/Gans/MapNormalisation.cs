using static GenAI.Learn.Models.Engine.Layers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Gans;

/// <summary>How a convolutional network normalises its maps.</summary>
public enum MapNormalisation
{
    /// <summary>Over the batch, as DCGAN does. A score then depends on the other images of the batch too.</summary>
    Batch,

    /// <summary>
    /// Over all maps of one image (layer normalisation), as WGAN with gradient penalty does (Gulrajani and others 2017): the penalty is on
    /// the critic's gradient at single images, so no image may depend on another.
    /// </summary>
    Layer,

    /// <summary>Not at all.</summary>
    None,

    /// <summary>
    /// Of the weights in place of the maps: each layer's are divided by their largest singular value (spectral normalisation, Miyato and others
    /// 2018), so that no score can change faster than the image does.
    /// </summary>
    Spectral,
}

/// <summary>Makes the layers of a <see cref="MapNormalisation"/>.</summary>
internal static class MapNormalisations
{
    /// <summary>A convolution of a network so normalised.</summary>
    public static Module<Tensor, Tensor> Window(this MapNormalisation normalisation, int inputs, int outputs, int kernel, int stride = 1, int padding = 0, bool bias = true) =>
        normalisation == MapNormalisation.Spectral ? SpectralConv2d(inputs, outputs, kernel, stride, padding) : Conv2d(inputs, outputs, kernel, stride, padding, bias);

    /// <summary>What normalises maps.</summary>
    public static Module<Tensor, Tensor> Over(this MapNormalisation normalisation, int channels) => normalisation switch
    {
        MapNormalisation.Batch => BatchNorm2d(channels),
        MapNormalisation.Layer => GroupNorm(1, channels),
        MapNormalisation.None or MapNormalisation.Spectral => Identity(),
        _ => throw new ArgumentOutOfRangeException(nameof(normalisation), normalisation, "No such normalisation."),
    };
}
