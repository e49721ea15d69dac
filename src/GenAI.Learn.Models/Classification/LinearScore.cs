namespace GenAI.Learn.Models.Classification;

/// <summary>A linear function of a point: w . x + b.</summary>
internal static class LinearScore
{
    /// <summary>Its value.</summary>
    /// <param name="weights">w, and b as the last number.</param>
    /// <param name="point">x.</param>
    public static double Of(double[] weights, ReadOnlySpan<double> point)
    {
        if (point.Length != weights.Length - 1)
            throw new ArgumentException($"The point has {point.Length} numbers; the model was fitted to {weights.Length - 1}.", nameof(point));
        var sum = weights[^1];
        for (var j = 0; j < point.Length; j++)
            sum += weights[j] * point[j];
        return sum;
    }

    /// <summary>Adds factor (x, 1) (x, 1)^T to the lower triangle of a matrix.</summary>
    public static void AddOuter(double[][] matrix, double[] point, double factor)
    {
        var last = point.Length;
        for (var i = 0; i < last; i++)
        {
            var scaled = factor * point[i];
            var row = matrix[i];
            for (var j = 0; j <= i; j++)
                row[j] += scaled * point[j];
            matrix[last][i] += scaled;
        }

        matrix[last][last] += factor;
    }

    /// <summary>A square matrix of zeros.</summary>
    public static double[][] Zeros(int size) => [.. Enumerable.Range(0, size).Select(_ => new double[size])];
}
