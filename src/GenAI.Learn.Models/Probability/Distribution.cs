using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Probability;

/// <summary>
/// A probability distribution on the line. Densities, masses, cumulative functions and quantiles keep their relative accuracy (better
/// than 1e-10 of themselves) into the tails and at extreme parameters; the tests compare them with SciPy.
/// </summary>
public abstract class Distribution
{
    /// <summary>True when it has masses on whole numbers, false when it has a density.</summary>
    public abstract bool IsDiscrete { get; }

    /// <summary>The expected value.</summary>
    public abstract double Mean { get; }

    /// <summary>The expected squared distance from the mean.</summary>
    public abstract double Variance { get; }

    /// <summary>The lower end of the support; minus infinity when there is none.</summary>
    public abstract double Lower { get; }

    /// <summary>The upper end of the support; infinity when there is none.</summary>
    public abstract double Upper { get; }

    /// <summary>The natural logarithm of <see cref="Density"/>; minus infinity where that is 0.</summary>
    /// <param name="x">Any number.</param>
    public abstract double LogDensity(double x);

    /// <summary>The density at x, per unit of x, which may exceed 1; for a discrete distribution the mass, the probability of x itself.</summary>
    /// <param name="x">Any number.</param>
    public double Density(double x) => Math.Exp(LogDensity(x));

    /// <summary>P(X &lt;= x).</summary>
    /// <param name="x">Any number.</param>
    public abstract double Cumulative(double x);

    /// <summary>P(X &gt; x), accurate also where it is far below the rounding of 1.</summary>
    /// <param name="x">Any number.</param>
    public abstract double Survival(double x);

    /// <summary>The smallest x with P(X &lt;= x) &gt;= p.</summary>
    /// <param name="p">0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">p is no probability.</exception>
    public double Quantile(double p)
    {
        if (!(p is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "A quantile is asked for by a probability, 0 to 1.");
        return p == 0 ? Lower : p == 1 ? Upper : QuantileWithin(p);
    }

    /// <summary>Draws one value.</summary>
    /// <param name="random">The source of chance.</param>
    public abstract double Sample(RandomSource random);

    /// <summary><see cref="Quantile"/> for a p between 0 and 1, without its ends.</summary>
    /// <param name="p">Above 0, below 1.</param>
    protected abstract double QuantileWithin(double p);

    /// <summary>Refuses a parameter.</summary>
    /// <param name="holds">Whether the parameter is allowed.</param>
    /// <param name="value">Its value.</param>
    /// <param name="rule">What it must be.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not allowed.</exception>
    protected static void Require(bool holds, object value, string rule)
    {
        if (!holds)
            throw new ArgumentOutOfRangeException(nameof(value), value, rule);
    }
}
