using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Images;

/// <summary>
/// Adds to each pixel a number drawn from N(0, <paramref name="Deviation"/>^2). Nothing is cut off at black and white, so that the
/// noise has mean 0 everywhere and a filter that averages has a fair chance.
/// </summary>
/// <param name="Deviation">Its standard deviation, as a share of the way from black to white.</param>
public sealed record GaussianNoise(double Deviation) : Corruption
{
    /// <inheritdoc/>
    public override Tensor Of(Tensor images, Generator random)
    {
        using var noise = random.StandardNormal(images.shape, images.device);
        using var scaled = noise * Deviation;
        return images + scaled;
    }
}
