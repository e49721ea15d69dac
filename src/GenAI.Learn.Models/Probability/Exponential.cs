using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Probability;

/// <summary>The wait for the next event when events occur independently at a constant rate.</summary>
public sealed class Exponential : ContinuousDistribution
{
    private readonly double _rate;

    /// <summary>Makes it.</summary>
    /// <param name="rate">Events per unit of x, above 0.</param>
    public Exponential(double rate)
    {
        Require(rate > 0 && double.IsFinite(rate), rate, "The rate must be above 0.");
        _rate = rate;
    }

    /// <inheritdoc/>
    public override double Mean => 1 / _rate;

    /// <inheritdoc/>
    public override double Variance => 1 / (_rate * _rate);

    /// <inheritdoc/>
    public override double Lower => 0;

    /// <inheritdoc/>
    public override double Upper => double.PositiveInfinity;

    /// <inheritdoc/>
    public override double LogDensity(double x) => x >= 0 ? Math.Log(_rate) - _rate * x : double.NegativeInfinity;

    /// <inheritdoc/>
    public override double Cumulative(double x) => x > 0 ? -NearOne.ExpMinusOne(-_rate * x) : 0;

    /// <inheritdoc/>
    public override double Survival(double x) => x > 0 ? Math.Exp(-_rate * x) : 1;

    /// <inheritdoc/>
    public override double Sample(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return -Math.Log(1 - random.NextDouble()) / _rate;
    }

    /// <inheritdoc/>
    protected override double QuantileWithin(double p) => -NearOne.LogOnePlus(-p) / _rate;
}
