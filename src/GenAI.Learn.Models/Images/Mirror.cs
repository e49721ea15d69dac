using static TorchSharp.torch;

namespace GenAI.Learn.Models.Images;

/// <summary>Images that go on beyond their edges as in a mirror that stands on the edge: b a | a b c | c b.</summary>
internal static class Mirror
{
    /// <summary>Extends images on all sides.</summary>
    /// <param name="images">(N, C, H, W).</param>
    /// <param name="reach">By how many pixels; at most H and W.</param>
    /// <returns>(N, C, H + 2 reach, W + 2 reach).</returns>
    public static Tensor Extend(Tensor images, int reach)
    {
        if (reach == 0)
            return images.alias();
        using var scope = NewDisposeScope();
        return Along(Along(images, 2, reach), 3, reach).MoveToOuterDisposeScope();
    }

    private static Tensor Along(Tensor images, int dimension, int reach)
    {
        var before = images.narrow(dimension, 0, reach).flip(dimension);
        var after = images.narrow(dimension, images.shape[dimension] - reach, reach).flip(dimension);
        return cat([before, images, after], dimension);
    }
}
