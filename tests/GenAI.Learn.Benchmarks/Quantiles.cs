using System.Globalization;

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

    /// <summary>Median, least and greatest: "0.91 (0.88 to 0.93)".</summary>
    public static string Spread(IReadOnlyCollection<double> values, string format)
    {
        return $"{Text(Median(values))} ({Text(values.Min())} to {Text(values.Max())})";

        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>"median 12 ms, p95 20 ms (40 measured)".</summary>
    public static string Milliseconds(IReadOnlyCollection<double> values) =>
        $"median {Median(values):0} ms, p95 {At(values, 0.95):0} ms ({values.Count} measured)";
}
