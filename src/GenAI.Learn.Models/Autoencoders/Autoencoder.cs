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
    private readonly Module<Tensor, Tensor>? _codeActivation;

    /// <summary>Makes the network with new weights.</summary>
    /// <param name="shape">What it is made of.</param>
    /// <param name="random">Draws the weights.</param>
    /// <param name="device">Where the network lives.</param>
    public Autoencoder(AutoencoderShape shape, Generator random, Device device)
        : base(nameof(Autoencoder))
    {
        _encoder = shape.Encoder();
        _decoder = shape.Decoder(_encoder);
        _codeActivation = shape.CodeActivation == Activation.Linear ? null : shape.CodeActivation.Layer();
        Output = shape.Output;
        RegisterComponents();
        this.to(device);
        SeededInit.Reset(this, random);
    }

    /// <summary>What the decoder's last numbers pass through.</summary>
    public DecoderOutput Output { get; }

    /// <summary>Weights of the encoder's first layer: (units, numbers of an image) of a dense one, (channels, C, 4, 4) of a convolution.</summary>
    public Tensor FirstWeights => _encoder.parameters().First();

    /// <summary>Weights of the decoder's first layer, the one after the code: (units, code) of a dense one. With no hidden layers its columns are the atoms.</summary>
    public Tensor CodeWeights => _decoder.parameters().First();

    /// <summary>How many values of each code are kept, the largest: a k-sparse autoencoder's k. 0, as in a plain one, for all. It may change at any time.</summary>
    public int Kept { get; set; }

    /// <summary>Images to codes.</summary>
    /// <param name="images">(N, C, H, W), from 0 to 1.</param>
    /// <returns>(N, code).</returns>
    public Tensor Encode(Tensor images)
    {
        var codes = _encoder.call(images);  // (N, code)
        if (_codeActivation is not null)
        {
            using var before = codes;
            codes = _codeActivation.call(before);
        }

        if (Kept == 0)
            return codes;
        using var all = codes;
        return KSparse.Keep(all, Kept);
    }

    /// <summary>Codes to the decoder's last numbers: logits, of which <see cref="Decode"/> is the sigmoid, where <see cref="Output"/> does not say otherwise.</summary>
    /// <param name="codes">(N, code).</param>
    /// <returns>(N, C, H, W).</returns>
    public Tensor DecodeLogits(Tensor codes) => _decoder.call(codes);  // (N, C, H, W)

    /// <summary>Codes to images.</summary>
    /// <param name="codes">(N, code).</param>
    /// <returns>(N, C, H, W), from 0 to 1 unless <see cref="Output"/> is linear.</returns>
    public Tensor Decode(Tensor codes)
    {
        using var logits = DecodeLogits(codes);
        return Output.Of(logits);
    }

    /// <summary>Images to their reconstructions.</summary>
    /// <param name="images">(N, C, H, W), from 0 to 1.</param>
    /// <returns>(N, C, H, W), as <see cref="Decode"/> gives them.</returns>
    public override Tensor forward(Tensor images)
    {
        using var codes = Encode(images);  // (N, code)
        return Decode(codes);              // (N, C, H, W)
    }
}
