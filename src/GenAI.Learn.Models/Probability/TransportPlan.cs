namespace GenAI.Learn.Models.Probability;

/// <summary>
/// The cheapest way to move one distribution of the line onto another: no two paths cross, so the share u of the probability that lies
/// lowest in the one goes to the share u that lies lowest in the other (C. Villani, Topics in Optimal Transportation, 2003, section 2.2).
/// </summary>
public static class TransportPlan
{
    /// <summary>Where equal portions of probability come from and go to.</summary>
    /// <param name="from">The distribution that is moved.</param>
    /// <param name="to">The distribution it becomes.</param>
    /// <param name="portions">How many, at least 1; each stands for the middle of its share.</param>
    public static IReadOnlyList<(double From, double To)> Of(Distribution from, Distribution to, int portions)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentOutOfRangeException.ThrowIfLessThan(portions, 1);
        return [.. Enumerable.Range(0, portions).Select(i => (i + 0.5) / portions).Select(u => (from.Quantile(u), to.Quantile(u)))];
    }
}
