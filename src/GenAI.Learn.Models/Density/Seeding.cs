using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Density;

/// <summary>
/// First centres for a clustering, k-means++ (Arthur and Vassilvitskii 2007): each new centre is a point, drawn in proportion to the
/// squared distance from the nearest centre so far.
/// </summary>
internal static class Seeding
{
    public static double[][] Choose(IReadOnlyList<double[]> points, int count, RandomSource random)
    {
        var centres = new double[count][];
        var distances = new double[points.Count];
        Array.Fill(distances, 1);
        for (var k = 0; k < count; k++)
        {
            // Fewer different points than centres: some centres coincide.
            var chosen = distances.Any(distance => distance > 0) ? random.NextIndex(distances) : random.Next(points.Count);
            centres[k] = points[chosen];
            for (var i = 0; i < points.Count; i++)
            {
                var distance = SquaredDistance(points[i], centres[k]);
                distances[i] = k == 0 ? distance : Math.Min(distances[i], distance);
            }
        }

        return centres;
    }

    private static double SquaredDistance(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        return sum;
    }
}
