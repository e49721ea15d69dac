using GenAI.Learn.Models.Data;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Translation;

/// <summary>
/// From 7 x 7 pixels, each the mean of 16, to 28 x 28. The baseline is bicubic interpolation: Keys' kernel with a = -0.75, as
/// libtorch has it (SciPy and Pillow use others).
/// </summary>
public sealed class SuperResolution : ImageTask
{
    /// <summary>Pixels of the answer to a pixel of the input, on a side.</summary>
    public const int Factor = 4;

    /// <inheritdoc/>
    public override ImageData Data => ImageData.FashionMnist;

    /// <inheritdoc/>
    public override int InputChannels => 1;

    /// <inheritdoc/>
    public override string BaselineTitle => "bicubic";

    /// <inheritdoc/>
    public override TranslationPair Pair(Tensor images, Tensor labels, IReadOnlyList<TranslationRequest> requests)
    {
        var small = functional.avg_pool2d(images, Factor); // (N, 1, 7, 7)
        return new TranslationPair(functional.interpolate(small, [ImageShape.GreySide, ImageShape.GreySide]), images);
    }

    /// <inheritdoc/>
    public override Tensor Baseline(Tensor input, Tensor classMeans)
    {
        var small = functional.avg_pool2d(input, Factor);
        return functional.interpolate(small, [ImageShape.GreySide, ImageShape.GreySide], mode: InterpolationMode.Bicubic, align_corners: false).clamp(-1, 1);
    }
}
