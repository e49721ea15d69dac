using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Probability;

/// <summary>A positive number whose logarithm is normal: what products of many small independent factors come near to.</summary>
public sealed class LogNormal : ContinuousDistribution
{
    private readonly Normal _logarithm;

    /// <summary>Makes it.</summary>
    /// <param name="mean">The mean of the logarithm.</param>
    /// <param name="deviation">The standard deviation of the logarithm, above 0.</param>
    public LogNormal(double mean, double deviation) => _logarithm = new Normal(mean, deviation);

    /// <inheritdoc/>
    public override double Mean => Math.Exp(_logarithm.Mean + _logarithm.Variance / 2);

    /// <inheritdoc/>
    public override double Variance => NearOne.ExpMinusOne(_logarithm.Variance) * Mean * Mean;

    /// <inheritdoc/>
    public override double Lower => 0;

    /// <inheritdoc/>
    public override double Upper => double.PositiveInfinity;

    /// <inheritdoc/>
    public override double LogDensity(double x) => x > 0 ? _logarithm.LogDensity(Math.Log(x)) - Math.Log(x) : double.NegativeInfinity;

    /// <inheritdoc/>
    public override double Cumulative(double x) => x > 0 ? _logarithm.Cumulative(Math.Log(x)) : 0;

    /// <inheritdoc/>
    public override double Survival(double x) => x > 0 ? _logarithm.Survival(Math.Log(x)) : 1;

    /// <inheritdoc/>
    public override double Sample(RandomSource random) => Math.Exp(_logarithm.Sample(random));

    /// <inheritdoc/>
    protected override double QuantileWithin(double p) => Math.Exp(_logarithm.Quantile(p));
}
