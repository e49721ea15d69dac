using GenAI.Learn.Models.Density;
using GenAI.Learn.Models.Randomness;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Autoencoders;

/// <summary>
/// An autoencoder whose encoder gives a distribution of codes in place of a code, and whose codes, so trained, can be drawn from N(0, I)
/// (Kingma and Welling 2014). Its layers are those of the plain one, but for the encoder's last, which is twice as wide.
/// </summary>
public sealed class VariationalAutoencoder : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> _encoder;
    private readonly Module<Tensor, Tensor> _decoder;

    /// <summary>Makes the network with new weights.</summary>
    /// <param name="shape">What it is made of; its code is the latent.</param>
    /// <param name="random">Draws the weights.</param>
    /// <param name="device">Where the network lives.</param>
    public VariationalAutoencoder(AutoencoderShape shape, Generator random, Device device)
        : base(nameof(VariationalAutoencoder))
    {
        Latent = shape.Code;
        _encoder = (shape with { Code = 2 * shape.Code }).Encoder(); // a mean and a log variance of each value
        _decoder = shape.Decoder();
        RegisterComponents();
        this.to(device);
        SeededInit.Reset(this, random);
    }

    /// <summary>Values of a code.</summary>
    public int Latent { get; }

    /// <summary>Images to the posteriors of their codes.</summary>
    /// <param name="images">(N, C, H, W), from 0 to 1.</param>
    /// <returns>Means and log variances, (N, latent).</returns>
    public DiagonalGaussian Encode(Tensor images) =>
        DiagonalGaussian.FromHalves(_encoder.call(images));  // (N, 2 latent)

    /// <summary>Codes to logits, of which <see cref="Decode"/> is the sigmoid.</summary>
    /// <param name="codes">(N, latent).</param>
    /// <returns>(N, C, H, W).</returns>
    public Tensor DecodeLogits(Tensor codes) => _decoder.call(codes);  // (N, C, H, W)

    /// <summary>Codes to images: to the mean of each pixel. Codes drawn from N(0, I) give new images.</summary>
    /// <param name="codes">(N, latent).</param>
    /// <returns>(N, C, H, W), from 0 to 1.</returns>
    public Tensor Decode(Tensor codes)
    {
        using var logits = DecodeLogits(codes);
        return sigmoid(logits);
    }

    /// <summary>Images to their reconstructions from the mean of each posterior.</summary>
    /// <param name="images">(N, C, H, W), from 0 to 1.</param>
    /// <returns>(N, C, H, W), from 0 to 1.</returns>
    public override Tensor forward(Tensor images) => Decode(Encode(images).Mean);  // (N, C, H, W)
}
