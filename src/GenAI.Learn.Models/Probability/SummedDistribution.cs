using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Probability;

/// <summary>
/// A discrete distribution with one peak whose cumulative function is summed from its masses, from the point asked for away from the
/// peak: the terms fall fast, all are positive, and so every digit stays. Values are drawn by inversion with a guide table.
/// </summary>
public abstract class SummedDistribution : DiscreteDistribution
{
    private GuideTable? _table;

    /// <summary>The value of largest mass.</summary>
    public abstract double Mode { get; }

    /// <inheritdoc/>
    public sealed override double Sample(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return (_table ??= GuideTable.Of(this, Ratio)).Sample(random);
    }

    /// <summary>P(X = k) / P(X = k - 1).</summary>
    /// <param name="k">A whole number of the support, above its lower end.</param>
    protected abstract double Ratio(double k);

    /// <inheritdoc/>
    protected sealed override double CumulativeAt(double k) => k < Mode ? SumDown(k) : 1 - SumUp(k + 1);

    /// <inheritdoc/>
    protected sealed override double SurvivalAt(double k) => k < Mode ? 1 - SumDown(k) : SumUp(k + 1);

    /// <inheritdoc/>
    protected sealed override double QuantileWithin(double p)
    {
        // Low does not suffice, high does.
        double low = Mode, high = Mode, stride = Math.Max(1, Math.Floor(Math.Sqrt(Variance)));
        while (Cumulative(high) < p)
            (low, high, stride) = (high, Math.Min(Upper, high + stride), 2 * stride);
        while (low >= Lower && Cumulative(low) >= p)
            (high, low, stride) = (low, low - stride, 2 * stride);
        while (high - low > 1)
        {
            var middle = Math.Floor((low + high) / 2);
            if (Cumulative(middle) >= p)
                high = middle;
            else
                low = middle;
        }

        return high;
    }

    private double SumDown(double k)
    {
        var (term, sum) = (Density(k), 0.0);
        for (; term > sum * 1e-18; k--)
        {
            sum += term;
            term = k > Lower ? term / Ratio(k) : 0;
        }

        return sum;
    }

    private double SumUp(double k)
    {
        var (term, sum) = (Density(k), 0.0);
        while (term > sum * 1e-18)
        {
            sum += term;
            term = ++k <= Upper ? term * Ratio(k) : 0;
        }

        return sum;
    }
}
