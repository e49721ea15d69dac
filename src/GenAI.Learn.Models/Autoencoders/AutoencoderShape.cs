using GenAI.Learn.Models.Data;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Autoencoders;

/// <summary>What an autoencoder is made of; of 28 x 28 grey images, where it does not say otherwise.</summary>
public abstract record AutoencoderShape
{
    /// <summary>Values of the code, the bottleneck.</summary>
    public int Code { get; init; } = 16;

    /// <summary>Hidden layers of the encoder, and as many of the decoder; 0 to 4.</summary>
    public int Depth { get; init; } = 2;

    /// <summary>What stands after each hidden layer.</summary>
    public Activation Activation { get; init; } = Activation.Relu;

    /// <summary>What the decoder's last numbers pass through.</summary>
    public DecoderOutput Output { get; init; } = DecoderOutput.Sigmoid;

    /// <summary>True when encoder and decoder are linear maps with a shift: nothing bends between the input and the output.</summary>
    public bool IsLinear => Output == DecoderOutput.Linear && CodeActivation == Activation.Linear && (Depth == 0 || Activation == Activation.Linear);

    /// <summary>What stands at the code, after the encoder's last layer; nothing in a plain autoencoder.</summary>
    public Activation CodeActivation { get; init; } = Activation.Linear;

    /// <summary>The shape of an autoencoder of images.</summary>
    /// <param name="architecture">Of which kind.</param>
    /// <param name="image">The shape of every image.</param>
    /// <param name="width">Units of the widest hidden layer of a dense one.</param>
    /// <param name="channels">Channels of the first convolution of a convolutional one.</param>
    public static AutoencoderShape Of(Architecture architecture, ImageShape image, int width, int channels) => architecture == Architecture.Convolutional
        ? new ConvolutionalShape { Image = image, Channels = channels }
        : new DenseShape { Sample = image.Sample, Width = width };

    /// <summary>A new encoder: (N, C, H, W) to (N, code), without what stands at the code.</summary>
    public abstract nn.Module<Tensor, Tensor> Encoder();

    /// <summary>A new decoder: (N, code) to what <see cref="Output"/> makes pixels of, (N, C, H, W).</summary>
    public abstract nn.Module<Tensor, Tensor> Decoder();

    /// <summary>A new decoder that may share weights with an encoder; here one that does not.</summary>
    /// <param name="encoder">The encoder, made by <see cref="Encoder"/>.</param>
    public virtual nn.Module<Tensor, Tensor> Decoder(nn.Module<Tensor, Tensor> encoder) => Decoder();
}
