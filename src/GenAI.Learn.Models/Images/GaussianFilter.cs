using GenAI.Learn.Models.Engine;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Images;

/// <summary>
/// Each pixel becomes the mean of those around it, weighted by a normal density of their distance and cut off at four standard deviations. At the
/// edge the image goes on as in a mirror, as in SciPy's <c>gaussian_filter</c>.
/// </summary>
public static class GaussianFilter
{
    private const double Truncate = 4;

    /// <summary>Filters images.</summary>
    /// <param name="images">(N, 1, H, W).</param>
    /// <param name="sigma">The density's standard deviation in pixels, above 0 and at most an eighth of the sides.</param>
    /// <returns>(N, 1, H, W).</returns>
    public static Tensor Of(Tensor images, double sigma)
    {
        using var scope = NewDisposeScope();
        var reach = (int)(Truncate * sigma + 0.5);
        double[] weights = [.. Enumerable.Range(-reach, 2 * reach + 1).Select(x => Math.Exp(-x * x / (2 * sigma * sigma)))];
        var sum = weights.Sum();
        var kernel = tensor([.. weights.Select(weight => (float)(weight / sum))], [1, 1, 1, weights.Length], device: images.device);
        var wide = Mirror.Extend(images, reach);
        var rows = Convolution.Conv2d(wide, kernel);
        return Convolution.Conv2d(rows, kernel.transpose(2, 3).contiguous()).MoveToOuterDisposeScope();
    }
}
