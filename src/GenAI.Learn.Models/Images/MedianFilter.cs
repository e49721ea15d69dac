using static TorchSharp.torch;

namespace GenAI.Learn.Models.Images;

/// <summary>
/// Each pixel becomes the median of the square around it (Tukey 1977): what is rare in the square, such as a lost pixel, leaves no trace. At the
/// edge the image goes on as in a mirror, as in SciPy's <c>median_filter</c>.
/// </summary>
public static class MedianFilter
{
    /// <summary>Filters images.</summary>
    /// <param name="images">(N, 1, H, W), sides longer than half the square's.</param>
    /// <param name="side">Pixels on a side of the square; odd, and 1 for no change.</param>
    /// <returns>(N, 1, H, W).</returns>
    public static Tensor Of(Tensor images, int side)
    {
        if (side < 1 || side % 2 == 0)
            throw new ArgumentOutOfRangeException(nameof(side), side, "The square has an odd number of pixels on a side.");
        using var scope = NewDisposeScope();
        var (reach, height, width) = (side / 2, images.shape[2], images.shape[3]);
        var squares = nn.functional.unfold(Mirror.Extend(images, reach), side); // (N, side * side, H * W)
        var middle = squares.topk(side * side / 2 + 1, 1).values.amin([1]);     // the smallest of the larger half
        return middle.view(-1, 1, height, width).MoveToOuterDisposeScope();
    }
}
