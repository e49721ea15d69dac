namespace GenAI.Learn.Models.Metrics;

/// <summary>
/// What FID would be without end of samples (Chong and Forsyth 2020): measured at several sizes N it lies nearly on a straight line over
/// 1 / N, and where the line meets 1 / N = 0 is the estimate.
/// </summary>
/// <param name="Infinite">The estimate.</param>
/// <param name="Slope">What one over N adds.</param>
public readonly record struct SampleSizeBias(double Infinite, double Slope)
{
    /// <summary>Lays the line by least squares.</summary>
    /// <param name="measured">Sizes and distances, at least two different sizes.</param>
    public static SampleSizeBias Fit(IReadOnlyList<(double Count, double Distance)> measured)
    {
        var x = measured.Average(point => 1 / point.Count);
        var y = measured.Average(point => point.Distance);
        var slope = measured.Sum(point => (1 / point.Count - x) * (point.Distance - y)) / measured.Sum(point => (1 / point.Count - x) * (1 / point.Count - x));
        return new SampleSizeBias(y - slope * x, slope);
    }
}
