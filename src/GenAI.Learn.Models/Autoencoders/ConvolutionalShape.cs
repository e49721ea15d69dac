using GenAI.Learn.Models.Data;
using static GenAI.Learn.Models.Engine.Layers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Autoencoders;

/// <summary>
/// Convolutions of stride 2 that halve the side and double the channels: (1, 28, 28), (16, 14, 14), (32, 7, 7) of grey images, then a dense
/// layer to the code; the decoder goes the same way back.
/// </summary>
public sealed record ConvolutionalShape : AutoencoderShape
{
    private const int Kernel = 4;

    /// <summary>The shape of every image.</summary>
    public ImageShape Image { get; init; } = ImageShape.Grey;

    /// <summary>Channels of the first layer.</summary>
    public int Channels { get; init; } = 16;

    /// <inheritdoc/>
    public override Module<Tensor, Tensor> Encoder()
    {
        var layers = new List<Module<Tensor, Tensor>>();
        for (var i = 0; i < Depth; i++)
            layers.AddRange([Conv2d(ChannelsAt(i), ChannelsAt(i + 1), Kernel, stride: 2, padding: 1), Activation.Layer()]);
        return Sequential([.. layers, Flatten(), Linear(Inner, Code)]);
    }

    /// <inheritdoc/>
    public override Module<Tensor, Tensor> Decoder()
    {
        var layers = new List<Module<Tensor, Tensor>> { Linear(Code, Inner), Unflatten(1, [ChannelsAt(Depth), SideAt(Depth), SideAt(Depth)]) };
        for (var i = Depth; i > 0; i--)
        {
            var odd = SideAt(i - 1) - 2 * SideAt(i); // 1 where halving lost a row
            layers.AddRange([Activation.Layer(), ConvTranspose2d(ChannelsAt(i), ChannelsAt(i - 1), Kernel, 2, 1, odd)]);
        }

        return Sequential([.. layers]);
    }

    private int Inner => ChannelsAt(Depth) * SideAt(Depth) * SideAt(Depth);

    private int ChannelsAt(int layer) => layer == 0 ? Image.Channels : Channels << (layer - 1);

    private int SideAt(int layer) => Image.Side >> layer; // 28, 14, 7, 3, 1
}
