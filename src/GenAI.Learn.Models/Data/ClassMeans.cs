using static TorchSharp.torch;

namespace GenAI.Learn.Models.Data;

/// <summary>The mean image of each class: in squared error, the best guess for one who is told the class alone.</summary>
public static class ClassMeans
{
    /// <summary>The means of a set.</summary>
    /// <param name="set">The images.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="scale">How pixels become numbers.</param>
    /// <param name="device">Where the means go.</param>
    /// <returns>(classes, C, H, W); a class without images is black.</returns>
    public static Tensor Of(ImageSet set, int classes, PixelScale scale, Device device)
    {
        var numbers = set.Shape.Numbers;
        var sums = new long[classes * numbers];
        var counts = new int[classes];
        for (var i = 0; i < set.Count; i++)
        {
            var label = set.Labels.Span[i];
            counts[label]++;
            var sum = sums.AsSpan(label * numbers, numbers);
            var image = set.Image(i);
            for (var j = 0; j < numbers; j++)
                sum[j] += image[j];
        }

        float[] means = [.. sums.Select((sum, i) => (float)sum / (255f * Math.Max(1, counts[i / numbers])))];
        using var unit = tensor(means, set.Shape.Batch(classes), device: device);
        return scale == PixelScale.Unit ? unit.clone() : unit * 2 - 1;
    }
}
