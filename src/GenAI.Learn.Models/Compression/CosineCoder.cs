using static TorchSharp.torch;

namespace GenAI.Learn.Models.Compression;

/// <summary>Images by the cosine transform of their blocks: coefficients rounded to steps, coded by <see cref="PositionCoder"/>.</summary>
public sealed class CosineCoder : IDisposable
{
    private readonly PositionCoder _coder;

    /// <summary>Fits the coder's tables.</summary>
    /// <param name="coefficients">Of training images, (N, blocks * 64), by <see cref="BlockTransform"/>.</param>
    /// <param name="step">The length of a step; the longer, the fewer bytes.</param>
    public CosineCoder(Tensor coefficients, double step)
    {
        Step = step;
        _coder = PositionCoder.OfStep(coefficients, step);
    }

    /// <summary>The length of a step.</summary>
    public double Step { get; }

    /// <summary>Codes and decodes images.</summary>
    /// <param name="images">(N, 1, H, W), from 0 to 1.</param>
    /// <returns>The images as they arrive, (N, 1, H, W), and the bytes of each, (N).</returns>
    public (Tensor Images, Tensor Bytes) Code(Tensor images)
    {
        using var scope = NewDisposeScope();
        var symbols = _coder.Symbols(BlockTransform.Of(images));
        var arrived = BlockTransform.Inverse(_coder.Decode(symbols), images.shape[2], images.shape[3]).clamp(0, 1);
        return (arrived.MoveToOuterDisposeScope(), _coder.Bytes(symbols).MoveToOuterDisposeScope());
    }

    /// <inheritdoc/>
    public void Dispose() => _coder.Dispose();
}
