using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Images;

/// <summary>Shifts and turns images, with linear interpolation; what comes from beyond the border is black.</summary>
public static class RigidMotion
{
    /// <summary>Shifts images to the right.</summary>
    /// <param name="images">(N, 1, S, S).</param>
    /// <param name="pixels">How far; a fraction too.</param>
    /// <returns>(N, 1, S, S).</returns>
    public static Tensor Shift(Tensor images, double pixels) => Map(images, 1, 0, -2 * pixels / images.shape[3]);

    /// <summary>Turns images about their middle.</summary>
    /// <param name="images">(N, 1, S, S).</param>
    /// <param name="degrees">How far, clockwise.</param>
    /// <returns>(N, 1, S, S).</returns>
    public static Tensor Turn(Tensor images, double degrees) => Map(images, Math.Cos(degrees * Math.PI / 180), Math.Sin(degrees * Math.PI / 180), 0);

    // Where a pixel of the result comes from, in units of half an image from the middle, y downwards.
    private static Tensor Map(Tensor images, double cos, double sin, double across)
    {
        using var scope = NewDisposeScope();
        float[] one = [(float)cos, (float)sin, (float)across, (float)-sin, (float)cos, 0];
        var matrices = tensor(one, [1, 2, 3], device: images.device).expand(images.shape[0], 2, 3);
        var grid = functional.affine_grid(matrices, images.shape, align_corners: false);
        return functional.grid_sample(images, grid, align_corners: false).MoveToOuterDisposeScope();
    }
}
