using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Probability;

/// <summary>
/// Draws whole numbers by inverting their cumulative function, with a table that says where to begin the search (indexed search,
/// H.-C. Chen and Y. Asau 1974). Exact up to the 53 bits of the uniform number: values left out have masses below 1e-20 together or so,
/// which no such number could ever reach. A draw costs about one look-up, whatever the parameters.
/// </summary>
internal sealed class GuideTable
{
    private const double Negligible = 1e-22;

    private readonly double _first;
    private readonly double[] _cumulative;
    private readonly int[] _guide;

    private GuideTable(double first, double[] cumulative)
    {
        (_first, _cumulative, _guide) = (first, cumulative, new int[cumulative.Length]);
        for (int j = 0, i = 0; j < _guide.Length; j++)
        {
            while (cumulative[i] * _guide.Length <= j)
                i++;
            _guide[j] = i;
        }
    }

    /// <summary>Tabulates a distribution from its peak outwards.</summary>
    /// <param name="distribution">What is to be drawn from.</param>
    /// <param name="ratio">P(X = k) / P(X = k - 1).</param>
    public static GuideTable Of(SummedDistribution distribution, Func<double, double> ratio)
    {
        var below = new List<double>();
        var mass = distribution.Density(distribution.Mode);
        var k = distribution.Mode;
        for (var term = mass; k > distribution.Lower && term > Negligible; k--)
            below.Add(term /= ratio(k));
        var first = k;
        below.Reverse();
        below.Add(mass);
        k = distribution.Mode;
        for (var term = mass; k < distribution.Upper && term > Negligible;)
            below.Add(term *= ratio(++k));
        return new GuideTable(first, Cumulate(below));
    }

    /// <summary>Draws a value.</summary>
    /// <param name="random">The source of chance.</param>
    public double Sample(RandomSource random)
    {
        var u = random.NextDouble();
        var i = _guide[(int)(u * _guide.Length)];
        while (_cumulative[i] <= u)
            i++;
        return _first + i;
    }

    private static double[] Cumulate(List<double> masses)
    {
        var cumulative = new double[masses.Count];
        var sum = 0.0;
        for (var i = 0; i < cumulative.Length; i++)
            cumulative[i] = sum += masses[i];
        for (var i = 0; i < cumulative.Length; i++)
            cumulative[i] /= sum;
        cumulative[^1] = 1;
        return cumulative;
    }
}
