using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Images;

/// <summary>
/// Plants a bright round blob, highest in the middle and 0 at its edge, at a random place of each image where it is mostly dark: a toy
/// stand-in for a lesion in a medical image, whose place is known. What exceeds white is cut off.
/// </summary>
public static class PlantedLesion
{
    private const int Tries = 60;
    private const float Dark = 0.3f; // at most this mean brightness beneath a blob

    /// <summary>Plants one in each image.</summary>
    /// <param name="images">(N, 1, H, W), from 0 to 1, on the CPU.</param>
    /// <param name="radius">The blob's radius in pixels.</param>
    /// <param name="brightness">What its middle adds.</param>
    /// <param name="random">Draws the places: as many draws whatever the brightness, so that a brighter blob stands where the paler one stood.</param>
    /// <returns>The images, and where the blobs are: 1 within the radius, 0 elsewhere; both (N, 1, H, W).</returns>
    public static (Tensor Images, Tensor Truth) Plant(Tensor images, double radius, double brightness, RandomSource random)
    {
        var (count, height, width) = ((int)images.shape[0], (int)images.shape[2], (int)images.shape[3]);
        var pixels = images.contiguous().data<float>().ToArray();
        var truth = new float[pixels.Length];
        var area = height * width;
        for (var n = 0; n < count; n++)
        {
            var image = pixels.AsSpan(n * area, area);
            var (x, y) = Place(image, width, height, radius, random);
            Each(width, height, x, y, radius, (i, share) =>
            {
                pixels[n * area + i] = Math.Min(1, pixels[n * area + i] + (float)(brightness * share));
                truth[n * area + i] = 1;
            });
        }

        return (tensor(pixels, images.shape), tensor(truth, images.shape));
    }

    // The first place that is dark, or else the last that was tried.
    private static (double X, double Y) Place(ReadOnlySpan<float> image, int width, int height, double radius, RandomSource random)
    {
        var best = (X: 0.0, Y: 0.0);
        var found = false;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var place = (X: radius + random.NextDouble() * (width - 1 - 2 * radius), Y: radius + random.NextDouble() * (height - 1 - 2 * radius));
            if (found)
                continue;
            best = place;
            found = Mean(image, width, height, place, radius) <= Dark;
        }

        return best;
    }

    private static float Mean(ReadOnlySpan<float> image, int width, int height, (double X, double Y) place, double radius)
    {
        var copy = image.ToArray();
        var (sum, count) = (0f, 0);
        Each(width, height, place.X, place.Y, radius, (i, _) => (sum, count) = (sum + copy[i], count + 1));
        return count == 0 ? 0 : sum / count;
    }

    // Each pixel within the radius, with 1 - (r / radius)^2.
    private static void Each(int width, int height, double x, double y, double radius, Action<int, double> act)
    {
        for (var row = Math.Max(0, (int)(y - radius)); row <= Math.Min(height - 1, (int)(y + radius) + 1); row++)
        {
            for (var column = Math.Max(0, (int)(x - radius)); column <= Math.Min(width - 1, (int)(x + radius) + 1); column++)
            {
                var share = 1 - ((column - x) * (column - x) + (row - y) * (row - y)) / (radius * radius);
                if (share > 0)
                    act(row * width + column, share);
            }
        }
    }
}
