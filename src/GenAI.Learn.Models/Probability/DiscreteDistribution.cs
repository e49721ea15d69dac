namespace GenAI.Learn.Models.Probability;

/// <summary>A distribution on whole numbers: it has masses, and its cumulative function is a staircase.</summary>
public abstract class DiscreteDistribution : Distribution
{
    /// <inheritdoc/>
    public sealed override bool IsDiscrete => true;

    /// <inheritdoc/>
    public sealed override double LogDensity(double x) =>
        x == Math.Floor(x) && x >= Lower && x <= Upper ? LogMass(x) : double.NegativeInfinity;

    /// <inheritdoc/>
    public sealed override double Cumulative(double x) => x < Lower ? 0 : x >= Upper ? 1 : CumulativeAt(Math.Floor(x));

    /// <inheritdoc/>
    public sealed override double Survival(double x) => x < Lower ? 1 : x >= Upper ? 0 : SurvivalAt(Math.Floor(x));

    /// <summary>ln P(X = k).</summary>
    /// <param name="k">A whole number of the support.</param>
    protected abstract double LogMass(double k);

    /// <summary>P(X &lt;= k).</summary>
    /// <param name="k">A whole number of the support, below its upper end.</param>
    protected abstract double CumulativeAt(double k);

    /// <summary>P(X &gt; k).</summary>
    /// <param name="k">A whole number of the support, below its upper end.</param>
    protected abstract double SurvivalAt(double k);
}
