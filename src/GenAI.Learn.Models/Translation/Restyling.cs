using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Images;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Translation;

/// <summary>
/// A digit in another slant and thickness. The input is the digit and what is asked, as two constant maps from -1 to 1; the truth
/// is the digit itself, sheared and widened by <see cref="StrokeTransform"/>. The baseline copies the input.
/// </summary>
public sealed class Restyling : ImageTask
{
    /// <summary>The most that is asked of the slant, in degrees to either side.</summary>
    public const double MaxSlant = 30;

    /// <inheritdoc/>
    public override ImageData Data => ImageData.Mnist;

    /// <inheritdoc/>
    public override int InputChannels => 3;

    /// <inheritdoc/>
    public override string BaselineTitle => "copy of the input";

    /// <inheritdoc/>
    public override TranslationRequest DrawRequest(RandomSource random) => new()
    {
        Slant = MaxSlant * (2 * random.NextDouble() - 1),
        Thickness = random.Next(StrokeTransform.MinThickness, StrokeTransform.MaxThickness + 1),
    };

    /// <inheritdoc/>
    public override TranslationPair Pair(Tensor images, Tensor labels, IReadOnlyList<TranslationRequest> requests)
    {
        const double Middle = (StrokeTransform.MaxThickness + StrokeTransform.MinThickness) / 2.0;
        const double Reach = (StrokeTransform.MaxThickness - StrokeTransform.MinThickness) / 2.0;
        float[] slants = [.. requests.Select(asked => (float)asked.Slant)];
        int[] thicknesses = [.. requests.Select(asked => asked.Thickness)];
        var truth = StrokeTransform.Apply((images + 1) / 2, slants, thicknesses) * 2 - 1;
        return new TranslationPair(
            cat([images, Map(slants, slant => slant / MaxSlant, images), Map(thicknesses, t => (t - Middle) / Reach, images)], 1), truth);
    }

    /// <inheritdoc/>
    public override Tensor Baseline(Tensor input, Tensor classMeans) => Picture(input);

    private static Tensor Map<T>(T[] asked, Func<T, double> scale, Tensor images) =>
        tensor([.. asked.Select(value => (float)scale(value))], [asked.Length, 1, 1, 1], device: images.device).expand_as(images);
}
