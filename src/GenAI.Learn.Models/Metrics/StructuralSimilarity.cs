using GenAI.Learn.Models.Engine;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Metrics;

/// <summary>
/// The structural similarity of images (Wang, Bovik, Sheikh and Simoncelli 2004): in a window of 11 x 11 pixels, weighted by a normal
/// density of 1.5 pixels, mean, variance and covariance are compared; the mean over all places where the window fits into the image.
/// 1 for equal images. K1 = 0.01, K2 = 0.03, as in the paper.
/// </summary>
public static class StructuralSimilarity
{
    private const int Window = 11;
    private const double Sigma = 1.5;

    /// <summary>The similarity of each image.</summary>
    /// <param name="images">(N, 1, H, W), at least 11 x 11.</param>
    /// <param name="truth">(N, 1, H, W).</param>
    /// <param name="range">From black to white: 1, or 2 for images from -1 to 1.</param>
    /// <returns>(N), at most 1.</returns>
    public static Tensor Of(Tensor images, Tensor truth, double range)
    {
        using var scope = NewDisposeScope();
        var (c1, c2) = (Math.Pow(0.01 * range, 2), Math.Pow(0.03 * range, 2));
        var window = Weights(images);
        Tensor Mean(Tensor x) => Convolution.Conv2d(x, window);
        var (meanA, meanB) = (Mean(images), Mean(truth));
        var varianceA = Mean(images.square()) - meanA.square();
        var varianceB = Mean(truth.square()) - meanB.square();
        var covariance = Mean(images * truth) - meanA * meanB;
        var map = (2 * meanA * meanB + c1) * (2 * covariance + c2)
            / ((meanA.square() + meanB.square() + c1) * (varianceA + varianceB + c2));
        return map.flatten(1).mean([1]).MoveToOuterDisposeScope();
    }

    private static Tensor Weights(Tensor like)
    {
        double[] line = [.. Enumerable.Range(0, Window).Select(i => Math.Exp(-Math.Pow((i - Window / 2) / Sigma, 2) / 2))];
        var sum = line.Sum();
        double[] square = [.. line.SelectMany(a => line.Select(b => a * b / (sum * sum)))];
        return tensor(square, [1, 1, Window, Window], dtype: like.dtype, device: like.device);
    }
}
