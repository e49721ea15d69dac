using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Probability;

/// <summary>Independent trials until the first success: all of them, or the failures alone.</summary>
public sealed class Geometric : DiscreteDistribution
{
    private readonly double _p, _logFailure;
    private readonly int _first;

    /// <summary>Makes it.</summary>
    /// <param name="p">The probability of success in each trial, above 0, at most 1.</param>
    /// <param name="counts">What is counted.</param>
    public Geometric(double p, GeometricCount counts)
    {
        Require(p is > 0 and <= 1, p, "p must be above 0 and at most 1.");
        (_p, _logFailure, _first) = (p, NearOne.LogOnePlus(-p), counts == GeometricCount.Trials ? 1 : 0);
    }

    /// <inheritdoc/>
    public override double Mean => _first + (1 - _p) / _p;

    /// <inheritdoc/>
    public override double Variance => (1 - _p) / (_p * _p);

    /// <inheritdoc/>
    public override double Lower => _first;

    /// <inheritdoc/>
    public override double Upper => _p == 1 ? _first : double.PositiveInfinity;

    // Inversion of an exponential variable, rounded down (L. Devroye, Non-Uniform Random Variate Generation, 1986, chapter X.2).
    /// <inheritdoc/>
    public override double Sample(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return _first + Math.Floor(Math.Log(1 - random.NextDouble()) / _logFailure);
    }

    /// <inheritdoc/>
    protected override double LogMass(double k) => k == _first ? Math.Log(_p) : Math.Log(_p) + (k - _first) * _logFailure;

    /// <inheritdoc/>
    protected override double CumulativeAt(double k) => -NearOne.ExpMinusOne((k - _first + 1) * _logFailure);

    /// <inheritdoc/>
    protected override double SurvivalAt(double k) => Math.Exp((k - _first + 1) * _logFailure);

    /// <inheritdoc/>
    protected override double QuantileWithin(double p)
    {
        if (_p == 1)
            return _first;
        var k = Math.Max(_first, _first - 1 + Math.Ceiling(NearOne.LogOnePlus(-p) / _logFailure));
        if (k > _first && Cumulative(k - 1) >= p)
            return k - 1; // the quotient was rounded up past a whole number
        return Cumulative(k) >= p ? k : k + 1;
    }
}
