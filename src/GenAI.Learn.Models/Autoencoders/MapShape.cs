using static GenAI.Learn.Models.Engine.Layers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Autoencoders;

/// <summary>
/// Convolutions of stride 2 alone, without a dense layer: the code is a stack of small maps, and samples may have any sides that halve evenly.
/// With two layers of 16 and 32 channels a sample of (1, H, W) has a code of (32, H/4, W/4), twice as many numbers as it has itself: such a
/// network compresses nothing and would soon copy its input, were the input not corrupted.
/// </summary>
public sealed record MapShape : AutoencoderShape
{
    private const int Kernel = 4;

    /// <summary>Channels of the first layer; each further one doubles them.</summary>
    public int Channels { get; init; } = 16;

    /// <inheritdoc/>
    public override Module<Tensor, Tensor> Encoder()
    {
        var layers = new List<Module<Tensor, Tensor>>();
        for (var i = 0; i < Depth; i++)
            layers.AddRange([Conv2d(ChannelsAt(i), ChannelsAt(i + 1), Kernel, stride: 2, padding: 1), Activation.Layer()]);
        return Sequential([.. layers]);
    }

    /// <inheritdoc/>
    public override Module<Tensor, Tensor> Decoder()
    {
        var layers = new List<Module<Tensor, Tensor>>();
        for (var i = Depth; i > 0; i--)
        {
            layers.Add(ConvTranspose2d(ChannelsAt(i), ChannelsAt(i - 1), Kernel, 2, 1));
            if (i > 1)
                layers.Add(Activation.Layer());
        }

        return Sequential([.. layers]);
    }

    private int ChannelsAt(int layer) => layer == 0 ? 1 : Channels << (layer - 1);
}
