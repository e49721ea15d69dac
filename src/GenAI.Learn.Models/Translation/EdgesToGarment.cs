using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Images;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Translation;

/// <summary>
/// From the edges of a garment (Sobel's operator and a threshold) to its photograph. The baseline is the mean of all training
/// images: in squared error, the best answer that does not look at the input.
/// </summary>
public sealed class EdgesToGarment : ImageTask
{
    /// <inheritdoc/>
    public override ImageData Data => ImageData.FashionMnist;

    /// <inheritdoc/>
    public override int InputChannels => 1;

    /// <inheritdoc/>
    public override string BaselineTitle => "mean image";

    /// <inheritdoc/>
    public override TranslationPair Pair(Tensor images, Tensor labels, IReadOnlyList<TranslationRequest> requests) =>
        new(SobelEdges.Of((images + 1) / 2) * 2 - 1, images);

    /// <inheritdoc/>
    public override Tensor InputOf(Tensor drawing, Tensor label, TranslationRequest request) => drawing.gt(0).to_type(ScalarType.Float32) * 2 - 1;

    /// <inheritdoc/>
    public override Tensor Baseline(Tensor input, Tensor classMeans) => classMeans.mean([0], keepdim: true).expand(input.shape[0], -1, -1, -1);
}
