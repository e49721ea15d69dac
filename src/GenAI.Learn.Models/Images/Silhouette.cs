using static TorchSharp.torch;

namespace GenAI.Learn.Models.Images;

/// <summary>
/// Which pixels an object on a black ground covers: those at least as bright as <see cref="Threshold"/>, and those that cannot be
/// reached from outside the image over darker ones, from neighbour to neighbour (left, right, above, below).
/// </summary>
public static class Silhouette
{
    /// <summary>The brightness from which on a pixel belongs to the object by itself, of 0 to 1.</summary>
    public const float Threshold = 0.04f;

    /// <summary>The silhouettes of images.</summary>
    /// <param name="images">(N, 1, H, W), from 0 to 1.</param>
    /// <returns>(N, 1, H, W): 1 inside, 0 outside; on the images' device.</returns>
    public static Tensor Of(Tensor images)
    {
        using var here = images.detach().cpu().contiguous();
        var brightness = here.data<float>().ToArray();
        var (height, width) = ((int)images.shape[2], (int)images.shape[3]);
        var inside = new float[brightness.Length];
        Array.Fill(inside, 1);
        for (var start = 0; start < brightness.Length; start += height * width)
            ClearOutside(brightness.AsSpan(start, height * width), inside.AsSpan(start, height * width), height, width);
        return tensor(inside, images.shape, device: images.device);
    }

    private static void ClearOutside(ReadOnlySpan<float> brightness, Span<float> inside, int height, int width)
    {
        var open = new Stack<(int X, int Y)>();
        for (var i = 0; i < Math.Max(height, width); i++)
        {
            open.Push((i, 0));
            open.Push((i, height - 1));
            open.Push((0, i));
            open.Push((width - 1, i));
        }

        while (open.TryPop(out var at))
        {
            var (x, y) = at;
            if (x < 0 || y < 0 || x >= width || y >= height || inside[y * width + x] == 0 || brightness[y * width + x] >= Threshold)
                continue;
            inside[y * width + x] = 0;
            open.Push((x - 1, y));
            open.Push((x + 1, y));
            open.Push((x, y - 1));
            open.Push((x, y + 1));
        }
    }
}
