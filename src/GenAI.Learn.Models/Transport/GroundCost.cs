namespace GenAI.Learn.Models.Transport;

/// <summary>What it costs to carry one unit of mass from one place to another.</summary>
public static class GroundCost
{
    /// <summary>Euclidean distances, for which the least cost of transport is the Wasserstein-1 distance.</summary>
    /// <param name="from">x0, y0, x1, y1, ...</param>
    /// <param name="to">Likewise.</param>
    /// <returns>(points of the one, points of the other).</returns>
    public static double[,] Euclidean(ReadOnlySpan<float> from, ReadOnlySpan<float> to)
    {
        var cost = new double[from.Length / 2, to.Length / 2];
        for (var i = 0; i < from.Length / 2; i++)
        {
            for (var j = 0; j < to.Length / 2; j++)
            {
                double dx = from[2 * i] - to[2 * j], dy = from[2 * i + 1] - to[2 * j + 1];
                cost[i, j] = Math.Sqrt(dx * dx + dy * dy);
            }
        }

        return cost;
    }

    internal static void RequireFinite(double[,] cost)
    {
        foreach (var value in cost)
        {
            if (!double.IsFinite(value))
                throw new ArgumentException($"A cost is {value}; every cost must be finite.", nameof(cost));
        }
    }
}
