using GenAI.Learn.Models.Randomness;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Autoencoders;

/// <summary>An encoder from images to short codes and a decoder back (Hinton and Salakhutdinov 2006).</summary>
public sealed class Autoencoder : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> _encoder;
    private readonly Module<Tensor, Tensor> _decoder;

    /// <summary>Makes the network with new weights.</summary>
    /// <param name="shape">What it is made of.</param>
    /// <param name="random">Draws the weights.</param>
    /// <param name="device">Where the network lives; the generator's device too.</param>
    public Autoencoder(AutoencoderShape shape, Generator random, Device device)
        : base(nameof(Autoencoder))
    {
        _encoder = shape.Encoder();
        _decoder = shape.Decoder();
        Output = shape.Output;
        RegisterComponents();
        this.to(device);
        SeededInit.Reset(this, random);
    }

    /// <summary>What the decoder's last numbers pass through.</summary>
    public DecoderOutput Output { get; }

    /// <summary>Weights of the encoder's first layer: (units, 784) of a dense one, (channels, 1, 4, 4) of a convolution.</summary>
    public Tensor FirstWeights => _encoder.parameters().First();

    /// <summary>Images to codes.</summary>
    /// <param name="images">(N, 1, 28, 28), from 0 to 1.</param>
    /// <returns>(N, code).</returns>
    public Tensor Encode(Tensor images) => _encoder.call(images);

    /// <summary>Codes to the decoder's last numbers: logits, of which <see cref="Decode"/> is the sigmoid, where <see cref="Output"/> does not say otherwise.</summary>
    /// <param name="codes">(N, code).</param>
    /// <returns>(N, 1, 28, 28).</returns>
    public Tensor DecodeLogits(Tensor codes) => _decoder.call(codes);

    /// <summary>Codes to images.</summary>
    /// <param name="codes">(N, code).</param>
    /// <returns>(N, 1, 28, 28), from 0 to 1 unless <see cref="Output"/> is linear.</returns>
    public Tensor Decode(Tensor codes)
    {
        using var logits = DecodeLogits(codes);
        return Output.Of(logits);
    }

    /// <summary>Images to their reconstructions.</summary>
    /// <param name="images">(N, 1, 28, 28), from 0 to 1.</param>
    /// <returns>(N, 1, 28, 28), as <see cref="Decode"/> gives them.</returns>
    public override Tensor forward(Tensor images)
    {
        using var codes = Encode(images);
        return Decode(codes);
    }
}
