using GenAI.Learn.Models.Randomness;
using MathNet.Numerics;

namespace GenAI.Learn.Models.Probability;

/// <summary>The normal, or Gaussian, distribution: what sums of many small independent contributions come near to.</summary>
public sealed class Normal : ContinuousDistribution
{
    private static readonly double LogSqrtTwoPi = 0.5 * Math.Log(2 * Math.PI);
    private readonly double _mean, _deviation;

    /// <summary>Makes it.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="deviation">The standard deviation, above 0.</param>
    public Normal(double mean, double deviation)
    {
        Require(double.IsFinite(mean), mean, "The mean must be finite.");
        Require(deviation > 0 && double.IsFinite(deviation), deviation, "The standard deviation must be above 0.");
        (_mean, _deviation) = (mean, deviation);
    }

    /// <inheritdoc/>
    public override double Mean => _mean;

    /// <inheritdoc/>
    public override double Variance => _deviation * _deviation;

    /// <inheritdoc/>
    public override double Lower => double.NegativeInfinity;

    /// <inheritdoc/>
    public override double Upper => double.PositiveInfinity;

    /// <inheritdoc/>
    public override double LogDensity(double x) => -0.5 * Score(x) * Score(x) - Math.Log(_deviation) - LogSqrtTwoPi;

    /// <inheritdoc/>
    public override double Cumulative(double x) => 0.5 * SpecialFunctions.Erfc(-Score(x) / Constants.Sqrt2);

    /// <inheritdoc/>
    public override double Survival(double x) => 0.5 * SpecialFunctions.Erfc(Score(x) / Constants.Sqrt2);

    /// <inheritdoc/>
    public override double Sample(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return _mean + _deviation * random.NextNormal();
    }

    /// <inheritdoc/>
    protected override double QuantileWithin(double p) => _mean - _deviation * Constants.Sqrt2 * SpecialFunctions.ErfcInv(2 * p);

    private double Score(double x) => (x - _mean) / _deviation;
}
