using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Images;

/// <summary>
/// Changes slant and thickness of bright strokes on black. On a grid of half pixels (each pixel doubled) the image is sheared about
/// its middle, with linear interpolation, then widened by grey dilation or thinned by grey erosion with a 3 x 3 square, once for
/// each pixel of width, and brought back by means of 2 x 2. With nothing asked the image stays as it is.
/// </summary>
public static class StrokeTransform
{
    /// <summary>The most that strokes can be thinned, in pixels of width, as a negative number.</summary>
    public const int MinThickness = -1;

    /// <summary>The most that strokes can be widened, in pixels of width.</summary>
    public const int MaxThickness = 3;

    /// <summary>Changes images.</summary>
    /// <param name="images">(N, 1, H, W), from 0 to 1.</param>
    /// <param name="slants">For each image the degrees by which it leans further to the right; below 90.</param>
    /// <param name="thicknesses">For each image the pixels by which its strokes become wider, -1 to 3.</param>
    /// <returns>(N, 1, H, W).</returns>
    public static Tensor Apply(Tensor images, IReadOnlyList<float> slants, IReadOnlyList<int> thicknesses)
    {
        using var scope = NewDisposeScope();
        var fine = functional.interpolate(images, [2 * images.shape[2], 2 * images.shape[3]]);
        fine = Thicken(Shear(fine, slants), thicknesses);
        return functional.avg_pool2d(fine, 2).MoveToOuterDisposeScope();
    }

    /// <summary>Shears images about their middle row; what comes from beyond the border is black.</summary>
    /// <param name="images">(N, 1, S, S).</param>
    /// <param name="slants">Degrees to the right, for each image.</param>
    /// <returns>(N, 1, S, S).</returns>
    public static Tensor Shear(Tensor images, IReadOnlyList<float> slants)
    {
        // where a pixel of the result comes from: x + tan(slant) y, with y downwards from the middle
        float[] theta = [.. slants.SelectMany(slant => new[] { 1, (float)Math.Tan(slant * Math.PI / 180), 0, 0, 1, 0 })];
        using var matrices = tensor(theta, [slants.Count, 2, 3], device: images.device);
        using var grid = functional.affine_grid(matrices, images.shape, align_corners: false);
        return functional.grid_sample(images, grid, align_corners: false);
    }

    // (N, 1, S, S), pixels of one half
    private static Tensor Thicken(Tensor fine, IReadOnlyList<int> thicknesses)
    {
        var wider = new List<Tensor> { -Dilate(-fine), fine };
        while (wider.Count <= MaxThickness - MinThickness)
            wider.Add(Dilate(wider[^1]));
        long[] rows = [.. thicknesses.Select((thickness, i) => (long)(thickness - MinThickness) * thicknesses.Count + i)];
        return cat(wider).index_select(0, tensor(rows, device: fine.device));
    }

    private static Tensor Dilate(Tensor images) => functional.max_pool2d(images, 3, stride: 1, padding: 1);
}
