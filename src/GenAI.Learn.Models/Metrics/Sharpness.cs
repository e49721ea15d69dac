using GenAI.Learn.Models.Images;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Metrics;

/// <summary>
/// How sharp images are beside the truth: the mean slope of their brightness by Sobel's operator, divided by the truth's. Below 1
/// they are blurred, above 1 they have more edges and grain than the truth. It does not say whether the edges are in the right place.
/// </summary>
public static class Sharpness
{
    /// <summary>The ratio over all images.</summary>
    /// <param name="images">(N, 1, H, W).</param>
    /// <param name="truth">(N, 1, H, W), not all of one grey.</param>
    public static double Of(Tensor images, Tensor truth)
    {
        using var scope = NewDisposeScope();
        return SobelEdges.Slope(images).mean().item<float>() / SobelEdges.Slope(truth).mean().item<float>();
    }
}
