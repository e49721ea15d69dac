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
}

/// <summary>Makes the layers of a <see cref="MapNormalisation"/>.</summary>
internal static class MapNormalisations
{
    public static Module<Tensor, Tensor> Over(this MapNormalisation normalisation, int channels) => normalisation switch
    {
        MapNormalisation.Batch => BatchNorm2d(channels),
        MapNormalisation.Layer => GroupNorm(1, channels),
        MapNormalisation.None => Identity(),
        _ => throw new ArgumentOutOfRangeException(nameof(normalisation), normalisation, "No such normalisation."),
    };
}
