using GenAI.Learn.Models.Engine;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Compression;

/// <summary>
/// The discrete cosine transform of blocks of 8 x 8 pixels, as in JPEG (Ahmed, Natarajan and Rao 1974; Wallace 1991): type II, orthonormal, as SciPy's
/// <c>dctn(block, norm="ortho")</c>. Images whose sides are no multiple of 8 are followed by black.
/// </summary>
public static class BlockTransform
{
    /// <summary>Pixels on a side of a block.</summary>
    public const int Side = 8;

    /// <summary>Coefficients of images.</summary>
    /// <param name="images">(N, 1, H, W).</param>
    /// <returns>(N, blocks * 64): the blocks row by row, in each the frequencies row by row.</returns>
    public static Tensor Of(Tensor images)
    {
        using var scope = NewDisposeScope();
        var (count, rows, columns) = (images.shape[0], Blocks(images.shape[2]), Blocks(images.shape[3]));
        var padded = nn.functional.pad(images, (0L, columns * Side - images.shape[3], 0L, rows * Side - images.shape[2]));
        var blocks = padded.reshape(count, rows, Side, columns, Side).transpose(2, 3); // (N, rows, columns, 8, 8)
        var basis = Basis(images);
        return basis.Times(blocks.contiguous()).Times(basis.t()).reshape(count, -1).MoveToOuterDisposeScope();
    }

    /// <summary>Back from coefficients.</summary>
    /// <param name="coefficients">(N, blocks * 64), as <see cref="Of"/> gives them.</param>
    /// <param name="height">Rows of the images.</param>
    /// <param name="width">Columns of the images.</param>
    /// <returns>(N, 1, H, W).</returns>
    public static Tensor Inverse(Tensor coefficients, long height, long width)
    {
        using var scope = NewDisposeScope();
        var (count, rows, columns) = (coefficients.shape[0], Blocks(height), Blocks(width));
        var basis = Basis(coefficients);
        var blocks = basis.t().Times(coefficients.reshape(count, rows, columns, Side, Side)).Times(basis);
        var images = blocks.transpose(2, 3).reshape(count, 1, rows * Side, columns * Side);
        return images.narrow(2, 0, height).narrow(3, 0, width).contiguous().MoveToOuterDisposeScope();
    }

    private static long Blocks(long pixels) => (pixels + Side - 1) / Side;

    // A row a frequency: sqrt(2 / 8) cos(pi (2 x + 1) k / 16), the first divided by sqrt(2).
    private static Tensor Basis(Tensor like)
    {
        double[] values = [.. Enumerable.Range(0, Side).SelectMany(k => Enumerable.Range(0, Side).Select(x =>
            Math.Sqrt((k == 0 ? 1.0 : 2.0) / Side) * Math.Cos(Math.PI * (2 * x + 1) * k / (2 * Side))))];
        return tensor(values, [Side, Side], dtype: like.dtype, device: like.device);
    }
}
