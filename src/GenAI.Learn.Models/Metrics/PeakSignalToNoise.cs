using static TorchSharp.torch;

namespace GenAI.Learn.Models.Metrics;

/// <summary>
/// The peak signal-to-noise ratio of images, 10 log10(range^2 / mean squared error), in decibels: the same error measured by
/// its size, on a scale in which half the root error is 6.02 dB more.
/// </summary>
public static class PeakSignalToNoise
{
    /// <summary>What an image without any error gets, in place of infinity.</summary>
    public const double Highest = 100;

    /// <summary>The ratio of each image.</summary>
    /// <param name="images">(N, C, H, W).</param>
    /// <param name="truth">(N, C, H, W).</param>
    /// <param name="range">From black to white: 1, or 2 for images from -1 to 1.</param>
    /// <returns>(N), in decibels, at most <see cref="Highest"/>.</returns>
    public static Tensor Of(Tensor images, Tensor truth, double range)
    {
        using var scope = NewDisposeScope();
        var error = ((images - truth) / range).square().flatten(1).mean([1]); // (N)
        return (error.clamp(min: Math.Pow(10, -Highest / 10)).log10() * -10).MoveToOuterDisposeScope();
    }
}
