namespace GenAI.Learn.Models.Metrics;

/// <summary>A measured number and how much it would vary if the same were measured on other samples of the same kind.</summary>
/// <param name="Value">What was measured.</param>
/// <param name="Deviation">The standard deviation, not below 0.</param>
public readonly record struct Estimate(double Value, double Deviation)
{
    /// <summary>The lower edge of the band, two deviations below.</summary>
    public double Low => Value - 2 * Deviation;

    /// <summary>The upper edge of the band, two deviations above.</summary>
    public double High => Value + 2 * Deviation;

    /// <summary>The mean of several measurements, and the deviation of one of them.</summary>
    /// <param name="values">At least two.</param>
    public static Estimate OfOne(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return new Estimate(mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1)));
    }

    /// <summary>The mean of several measurements, and the deviation of that mean.</summary>
    /// <param name="values">At least two, independent of each other.</param>
    public static Estimate OfMean(IReadOnlyList<double> values)
    {
        var one = OfOne(values);
        return one with { Deviation = one.Deviation / Math.Sqrt(values.Count) };
    }

    /// <summary>A share of a count, with the deviation of counting.</summary>
    /// <param name="share">0 to 1.</param>
    /// <param name="count">How many were counted.</param>
    public static Estimate OfShare(double share, int count) => new(share, Math.Sqrt(share * (1 - share) / count));
}
