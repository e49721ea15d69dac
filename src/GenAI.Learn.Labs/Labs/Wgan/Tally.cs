namespace GenAI.Learn.Labs;

/// <summary>Numbers counted in equal bins: what a picture with bars shows.</summary>
internal static class Tally
{
    /// <summary>The share of the numbers in each bin; what lies outside is counted in the bin at that end.</summary>
    public static BarsData Shares(string series, ReadOnlySpan<float> values, double from, double to, int bins)
    {
        var shares = new float[bins];
        foreach (var value in values)
            shares[Math.Clamp((int)Math.Floor((value - from) / (to - from) * bins), 0, bins - 1)] += 1f / values.Length;
        return new BarsData(new Dictionary<string, Floats> { [series] = shares })
        {
            Centres = Enumerable.Range(0, bins).Select(bin => (float)(from + (bin + 0.5) * (to - from) / bins)).ToArray(),
        };
    }
}
