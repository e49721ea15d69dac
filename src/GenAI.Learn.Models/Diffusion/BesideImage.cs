using static TorchSharp.torch;

namespace GenAI.Learn.Models.Diffusion;

/// <summary>
/// A denoiser that sees, as further channels beside the noisy image, an image to go by: for super-resolution the enlarged small image
/// (Saharia and others 2021).
/// </summary>
/// <param name="denoiser">The network, made for so many channels.</param>
/// <param name="image">(N, C, 28, 28): what to go by.</param>
public sealed class BesideImage(ImageDenoiser denoiser, Tensor image) : IClassDenoiser
{
    /// <inheritdoc/>
    public long NoClass => denoiser.NoClass;

    /// <inheritdoc/>
    public Tensor PredictNoise(Tensor x, Tensor t, Tensor labels) => denoiser.PredictNoise(cat([x, image], 1), t, labels);
}
