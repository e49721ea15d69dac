using GenAI.Learn.Models.Engine;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Images;

/// <summary>
/// Edges by Sobel's operator: how steeply the brightness rises, by two 3 x 3 kernels (1 2 1 across, -1 0 1 along), here divided by 8
/// so that a ramp of 1 a pixel has slope 1. Beyond the border the nearest pixel goes on.
/// </summary>
public static class SobelEdges
{
    /// <summary>The slope from which on a pixel is an edge, in brightness from 0 to 1 a pixel.</summary>
    public const double Threshold = 0.15;

    private static readonly float[] Kernels =
    [
        -1, 0, 1, -2, 0, 2, -1, 0, 1,
        -1, -2, -1, 0, 0, 0, 1, 2, 1,
    ];

    /// <summary>The length of the slope at each pixel.</summary>
    /// <param name="images">(N, 1, H, W), from 0 to 1.</param>
    /// <returns>(N, 1, H, W), at least 0.</returns>
    public static Tensor Slope(Tensor images)
    {
        using var scope = NewDisposeScope();
        var kernels = tensor(Kernels, [2, 1, 3, 3], device: images.device) / 8;
        var padded = functional.pad(images, [1, 1, 1, 1], PaddingModes.Replicate);
        return Convolution.Conv2d(padded, kernels).square().sum(1, keepdim: true).sqrt().MoveToOuterDisposeScope();
    }

    /// <summary>The edges.</summary>
    /// <param name="images">(N, 1, H, W), from 0 to 1.</param>
    /// <returns>(N, 1, H, W): 1 at edges, 0 elsewhere.</returns>
    public static Tensor Of(Tensor images)
    {
        using var slope = Slope(images);
        return slope.ge(Threshold).to_type(ScalarType.Float32);
    }
}
