using static TorchSharp.torch;

namespace GenAI.Learn.Models.Images;

/// <summary>
/// A way in which images are spoiled. A denoising autoencoder's encoder sees what comes of it, its decoder is asked for the images
/// as they were: <c>Corruption = images => noise.Of(images, random)</c>.
/// </summary>
public abstract record Corruption
{
    /// <summary>Spoils images, each with chance of its own.</summary>
    /// <param name="images">(N, 1, H, W), 0 black to 1 white.</param>
    /// <param name="random">Draws the noise.</param>
    /// <returns>(N, 1, H, W), new; values may leave the range from 0 to 1.</returns>
    public abstract Tensor Of(Tensor images, Generator random);
}
