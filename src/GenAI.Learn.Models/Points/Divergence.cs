namespace GenAI.Learn.Models.Points;

/// <summary>How far apart two discrete distributions are.</summary>
public static class Divergence
{
    /// <summary>
    /// The Jensen-Shannon divergence in nats: the mean of the Kullback-Leibler divergences of both from their average. 0 for
    /// equal distributions, ln 2 for disjoint ones; it needs no smoothing, as the average is positive wherever one of them is.
    /// Of shares counted from n samples each it is too large by about K / 4n, K being the number of occupied cells
    /// (K / 8n when one of the two is counted from very many).
    /// </summary>
    /// <param name="p">Shares that add up to 1.</param>
    /// <param name="q">Shares of the same cells.</param>
    /// <exception cref="ArgumentException">They have different numbers of cells.</exception>
    public static double JensenShannon(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        if (p.Length != q.Length)
            throw new ArgumentException($"Shares of {p.Length} and of {q.Length} cells cannot be compared.", nameof(q));
        double sum = 0;
        for (var i = 0; i < p.Length; i++)
        {
            var mean = (p[i] + q[i]) / 2;
            sum += Term(p[i], mean) + Term(q[i], mean);
        }

        return Math.Max(0, sum / 2);
    }

    // x log(x / m), whose limit at 0 is 0
    private static double Term(double share, double mean) => share > 0 ? share * Math.Log(share / mean) : 0;
}
