using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Images;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Translation;

/// <summary>
/// From a map that says of each pixel what it shows, background or a garment of a class, to the photograph. The garment's pixels
/// are its <see cref="Silhouette"/>; the map is one-hot, background first. The baseline is the mean training image of the class:
/// in squared error, the best answer that looks at the class alone.
/// </summary>
public sealed class LabelMapToGarment : ImageTask
{
    private const int Classes = 10;

    /// <inheritdoc/>
    public override ImageData Data => ImageData.FashionMnist;

    /// <inheritdoc/>
    public override int InputChannels => 1 + Classes;

    /// <inheritdoc/>
    public override string BaselineTitle => "mean of the class";

    /// <inheritdoc/>
    public override TranslationPair Pair(Tensor images, Tensor labels, IReadOnlyList<TranslationRequest> requests)
    {
        var inside = Silhouette.Of((images + 1) / 2);                                                    // (N, 1, 28, 28)
        var what = nn.functional.one_hot(labels, Classes).to_type(ScalarType.Float32).view(-1, Classes, 1, 1);
        return new TranslationPair(cat([1 - inside, inside * what], 1), images);
    }

    /// <inheritdoc/>
    public override Tensor Baseline(Tensor input, Tensor classMeans)
    {
        var labels = input.narrow(1, 1, Classes).amax([2, 3]).argmax(1); // (N)
        return classMeans.index_select(0, labels);
    }

    /// <inheritdoc/>
    public override Tensor Picture(Tensor input) => 1 - 2 * input.narrow(1, 0, 1);
}
