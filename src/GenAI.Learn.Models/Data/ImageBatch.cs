using static TorchSharp.torch;

namespace GenAI.Learn.Models.Data;

/// <summary>Some images of a set.</summary>
/// <param name="Images">(N, C, H, W), float32.</param>
/// <param name="Labels">(N), int64.</param>
public sealed record ImageBatch(Tensor Images, Tensor Labels) : IDisposable
{
    /// <summary>Makes a batch of the images at some positions of a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="indices">The positions.</param>
    /// <param name="scale">How pixels become numbers.</param>
    /// <param name="device">Where the tensors go.</param>
    public static ImageBatch Of(ImageSet set, ReadOnlySpan<int> indices, PixelScale scale, Device device)
    {
        var numbers = set.Shape.Numbers;
        var table = Table(scale);
        var values = new float[indices.Length * numbers];
        var labels = new long[indices.Length];
        for (var i = 0; i < indices.Length; i++)
        {
            var image = set.Image(indices[i]);
            var target = values.AsSpan(i * numbers, numbers);
            for (var j = 0; j < numbers; j++)
                target[j] = table[image[j]];
            labels[i] = set.Labels.Span[indices[i]];
        }

        return new ImageBatch(
            tensor(values, set.Shape.Batch(indices.Length), device: device),
            tensor(labels, device: device));
    }

    /// <summary>Frees both tensors.</summary>
    public void Dispose()
    {
        Images.Dispose();
        Labels.Dispose();
    }

    private static float[] Table(PixelScale scale)
    {
        var table = new float[256];
        for (var i = 0; i < table.Length; i++)
            table[i] = scale == PixelScale.Unit ? i / 255f : i / 127.5f - 1f;
        return table;
    }
}
