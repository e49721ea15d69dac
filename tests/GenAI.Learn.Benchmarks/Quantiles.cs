namespace GenAI.Learn.Benchmarks;

/// <summary>The quantiles of some measurements.</summary>
internal static class Quantiles
{
    /// <summary>The value below which a share of the measurements lies (nearest rank).</summary>
    public static double At(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    /// <summary>The middle one, or the mean of the two in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>"p50 12 ms, p95 20 ms".</summary>
    public static string Milliseconds(IReadOnlyCollection<double> values) =>
        $"p50 {At(values, 0.5):0} ms, p95 {At(values, 0.95):0} ms ({values.Count} measured)";
}
