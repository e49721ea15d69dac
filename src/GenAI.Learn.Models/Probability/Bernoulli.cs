using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Probability;

/// <summary>One trial: 1 with probability p, else 0.</summary>
public sealed class Bernoulli : DiscreteDistribution
{
    private readonly double _p;

    /// <summary>Makes it.</summary>
    /// <param name="p">The probability of a 1, 0 to 1.</param>
    public Bernoulli(double p)
    {
        Require(p is >= 0 and <= 1, p, "p must be between 0 and 1.");
        _p = p;
    }

    /// <inheritdoc/>
    public override double Mean => _p;

    /// <inheritdoc/>
    public override double Variance => _p * (1 - _p);

    /// <inheritdoc/>
    public override double Lower => 0;

    /// <inheritdoc/>
    public override double Upper => 1;

    /// <inheritdoc/>
    public override double Sample(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return random.NextDouble() < _p ? 1 : 0;
    }

    /// <inheritdoc/>
    protected override double LogMass(double k) => k == 1 ? Math.Log(_p) : NearOne.LogOnePlus(-_p);

    /// <inheritdoc/>
    protected override double CumulativeAt(double k) => 1 - _p;

    /// <inheritdoc/>
    protected override double SurvivalAt(double k) => _p;

    /// <inheritdoc/>
    protected override double QuantileWithin(double p) => p <= 1 - _p ? 0 : 1;
}
