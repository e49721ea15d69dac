namespace GenAI.Learn.Benchmarks.Load;

/// <summary>The quantiles of some measured times.</summary>
internal static class Quantiles
{
    /// <summary>The value below which a share of the measurements lies (nearest rank).</summary>
    public static double At(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    /// <summary>"p50 12 ms, p95 20 ms".</summary>
    public static string Milliseconds(IReadOnlyCollection<double> values) =>
        $"p50 {At(values, 0.5):0} ms, p95 {At(values, 0.95):0} ms ({values.Count} measured)";
}
