using GenAI.Learn.Models.Engine;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Images;

/// <summary>Ways to make good images worse, by a known amount.</summary>
public static class Spoiling
{
    /// <summary>Blurs by a Gaussian; beyond the edge a grey image counts as black, and of one in colour only what lies within counts.</summary>
    /// <param name="images">(N, C, H, W), from -1 to 1.</param>
    /// <param name="width">The Gaussian's standard deviation in pixels; 0 for no blur.</param>
    /// <returns>(N, C, H, W).</returns>
    public static Tensor Blur(Tensor images, double width)
    {
        if (width <= 0)
            return images.alias();
        using var scope = NewDisposeScope();
        var reach = Math.Max(1, (int)Math.Ceiling(3 * width));
        var weights = Enumerable.Range(-reach, 2 * reach + 1).Select(x => (float)Math.Exp(-x * x / (2 * width * width))).ToArray();
        var kernel = tensor(weights, device: images.device);
        kernel /= kernel.sum();
        var (rows, columns) = (images.shape[2], images.shape[3]);
        var light = Smooth((images + 1).reshape(-1, 1, rows, columns)); // black is 0, and so is what lies beyond the edge
        if (images.shape[1] > 1)
            light /= Smooth(ones([1, 1, rows, columns], device: images.device));
        return (light.reshape(images.shape) - 1).MoveToOuterDisposeScope();

        Tensor Smooth(Tensor maps) =>
            Convolution.Conv2d(Convolution.Conv2d(maps, kernel.view(1, 1, 1, -1), padding: (0L, reach)), kernel.view(1, 1, -1, 1), padding: (reach, 0L));
    }

    /// <summary>Adds normal noise to each pixel; values beyond the scale are cut off.</summary>
    /// <param name="images">(N, C, H, W), from -1 to 1.</param>
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
