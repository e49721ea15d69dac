using GenAI.Learn.Models.Engine;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Images;

/// <summary>Ways to make good images worse, by a known amount.</summary>
public static class Spoiling
{
    /// <summary>Blurs by a Gaussian; beyond the edge the image counts as black.</summary>
    /// <param name="images">(N, 1, H, W), from -1 to 1.</param>
    /// <param name="width">The Gaussian's standard deviation in pixels; 0 for no blur.</param>
    /// <returns>(N, 1, H, W).</returns>
    public static Tensor Blur(Tensor images, double width)
    {
        if (width <= 0)
            return images.alias();
        using var scope = NewDisposeScope();
        var reach = Math.Max(1, (int)Math.Ceiling(3 * width));
        var weights = Enumerable.Range(-reach, 2 * reach + 1).Select(x => (float)Math.Exp(-x * x / (2 * width * width))).ToArray();
        var kernel = tensor(weights, device: images.device);
        kernel /= kernel.sum();
        var light = images + 1; // black is 0, and so is what lies beyond the edge
        var rows = Convolution.Conv2d(light, kernel.view(1, 1, 1, -1), padding: (0L, reach));
        var both = Convolution.Conv2d(rows, kernel.view(1, 1, -1, 1), padding: (reach, 0L));
        return (both - 1).MoveToOuterDisposeScope();
    }

    /// <summary>Adds normal noise to each pixel; values beyond the scale are cut off.</summary>
    /// <param name="images">(N, 1, H, W), from -1 to 1.</param>
    /// <param name="deviation">The noise's standard deviation as a share of the way from black to white.</param>
    /// <param name="random">Draws the noise; drawn from even when the deviation is 0, so that what follows stays the same.</param>
    /// <returns>(N, 1, H, W).</returns>
    public static Tensor AddNoise(Tensor images, double deviation, Generator random)
    {
        using var scope = NewDisposeScope();
        var noise = random.StandardNormal(images.shape, images.device);
        return (images + noise * (2 * deviation)).clamp(-1, 1).MoveToOuterDisposeScope();
    }
}
