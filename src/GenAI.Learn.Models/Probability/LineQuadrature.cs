using MathNet.Numerics.Integration;

namespace GenAI.Learn.Models.Probability;

/// <summary>Integrals over the line of what is made of two densities, by Gauss-Legendre quadrature in short panels.</summary>
internal static class LineQuadrature
{
    private const double Reach = 9; // standard deviations; what lies beyond has a probability of 1e-19

    private static readonly GaussLegendreRule Rule = new(-1, 1, 16);

    /// <summary>Where a distribution has its probability.</summary>
    public static (double From, double To) Range(ContinuousDistribution distribution)
    {
        var reach = Reach * Math.Sqrt(distribution.Variance);
        return (Math.Max(distribution.Lower, distribution.Mean - reach), Math.Min(distribution.Upper, distribution.Mean + reach));
    }

    /// <summary>
    /// Stretches of a third of a standard deviation over each distribution's own range, so that only the narrow one's is cut finely; cut
    /// besides where a density jumps, and in the middle of each, where the logarithm of a mixture of two has its sharpest bend.
    /// </summary>
    public static IEnumerable<(double From, double To)> Panels(double from, double to, ContinuousDistribution p, ContinuousDistribution q)
    {
        double[] marks = [p.Lower, p.Upper, p.Mean, q.Lower, q.Upper, q.Mean, .. Grid(p), .. Grid(q), to];
        foreach (var cut in marks.Where(mark => mark > from && mark <= to).Distinct().Order().ToArray())
        {
            yield return (from, cut);
            from = cut;
        }
    }

    /// <summary>The integral of a smooth function over one panel.</summary>
    public static double Integral(double from, double to, Func<double, double> function) =>
        Nodes(from, to).Sum(node => node.Weight * function(node.X));

    /// <summary>The places at which a function is taken for its integral over all that two distributions cover, with their weights.</summary>
    public static IReadOnlyList<(double X, double Weight)> Nodes(ContinuousDistribution p, ContinuousDistribution q)
    {
        var (first, second) = (Range(p), Range(q));
        return [.. Panels(Math.Min(first.From, second.From), Math.Max(first.To, second.To), p, q).SelectMany(panel => Nodes(panel.From, panel.To))];
    }

    private static IEnumerable<(double X, double Weight)> Nodes(double from, double to)
    {
        var (middle, half) = ((from + to) / 2, (to - from) / 2);
        for (var i = 0; i < Rule.Order; i++)
            yield return (middle + half * Rule.Abscissas[i], half * Rule.Weights[i]);
    }

    private static IEnumerable<double> Grid(ContinuousDistribution distribution)
    {
        var (from, to) = Range(distribution);
        var width = Math.Sqrt(distribution.Variance) / 3;
        return Enumerable.Range(0, (int)Math.Ceiling((to - from) / width) + 1).Select(i => Math.Min(to, from + i * width));
    }
}
