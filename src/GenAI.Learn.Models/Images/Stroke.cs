using GenAI.Learn.Models.Data;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Images;

/// <summary>
/// How an image of handwriting was written: two of the measures of Morpho-MNIST (Castro and others 2019), light ink on dark ground.
/// </summary>
/// <param name="Thickness">
/// Of the stroke, in pixels: four times the mean distance from the ink's points to its edge, which is exactly the width of a long bar,
/// where distances are spread evenly from 0 to half the width. Unlike the distance along a skeleton it needs no thinning,
/// which a single stray pixel can change. 0 where there is no ink.
/// </param>
/// <param name="Slant">In degrees from the vertical, positive to the right: <see cref="ImageMoments.Slant"/>.</param>
public readonly record struct Stroke(double Thickness, double Slant)
{
    // Edges lie where brightness passes one half, found on a grid four times as fine by bilinear interpolation.
    private const float Half = 127.5f;
    private const int Fineness = 4;

    /// <summary>Measures an image of bytes.</summary>
    /// <param name="pixels">Row by row, 0 black to 255 white.</param>
    /// <param name="width">Pixels in a row.</param>
    public static Stroke Of(ReadOnlySpan<byte> pixels, int width = ImageShape.GreySide)
    {
        var brightness = new float[pixels.Length];
        for (var i = 0; i < pixels.Length; i++)
            brightness[i] = pixels[i];
        return Measure(brightness, width);
    }

    /// <summary>Measures a batch of images.</summary>
    /// <param name="images">(N, 1, H, W), -1 black to 1 white; of any device.</param>
    /// <returns>N measures.</returns>
    public static Stroke[] Of(Tensor images)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var values = images.clamp(-1, 1).add(1).mul(Half).cpu().contiguous().data<float>().ToArray();
        var (count, width) = ((int)images.shape[0], (int)images.shape[^1]);
        var strokes = new Stroke[count];
        for (var i = 0; i < count; i++)
            strokes[i] = Measure(values.AsSpan(i * (values.Length / count), values.Length / count), width);
        return strokes;
    }

    private static Stroke Measure(ReadOnlySpan<float> brightness, int width) =>
        new(MeanThickness(brightness, width), ImageMoments.Of(brightness, width).Slant);

    private static double MeanThickness(ReadOnlySpan<float> brightness, int width)
    {
        var box = InkBox.Of(brightness, width, Half);
        if (box.IsEmpty)
            return 0;
        var ink = box.Enlarge(brightness, width, Fineness, Half);
        var distances = DistanceTransform.Of(ink, (box.Width + 2) * Fineness);
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < ink.Length; i++)
        {
            if (!ink[i])
                continue;
            sum += distances[i] - 0.5; // the edge lies half way to the nearest centre of the background
            count++;
        }

        return 4 * sum / count / Fineness;
    }
}
