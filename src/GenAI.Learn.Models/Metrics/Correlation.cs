namespace GenAI.Learn.Models.Metrics;

/// <summary>Pearson's coefficient of correlation.</summary>
public static class Correlation
{
    /// <summary>How nearly two series lie on a rising line, -1 to 1; 0 when either is constant.</summary>
    /// <param name="x">Values.</param>
    /// <param name="y">As many.</param>
    public static double Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(y.Length, x.Length);
        var (meanX, meanY) = (Mean(x), Mean(y));
        double xx = 0, xy = 0, yy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }

        return xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : 0;
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return values.Length > 0 ? sum / values.Length : 0;
    }
}
