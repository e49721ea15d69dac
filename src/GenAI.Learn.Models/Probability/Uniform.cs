using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Probability;

/// <summary>The same density everywhere between two ends.</summary>
public sealed class Uniform : ContinuousDistribution
{
    private readonly double _from, _to;

    /// <summary>Makes it.</summary>
    /// <param name="from">Lower end.</param>
    /// <param name="to">Upper end, above the lower.</param>
    public Uniform(double from, double to)
    {
        Require(to > from && double.IsFinite(to - from), to, $"The upper end must be above the lower, {from}.");
        (_from, _to) = (from, to);
    }

    /// <inheritdoc/>
    public override double Mean => (_from + _to) / 2;

    /// <inheritdoc/>
    public override double Variance => (_to - _from) * (_to - _from) / 12;

    /// <inheritdoc/>
    public override double Lower => _from;

    /// <inheritdoc/>
    public override double Upper => _to;

    /// <inheritdoc/>
    public override double LogDensity(double x) => x >= _from && x <= _to ? -Math.Log(_to - _from) : double.NegativeInfinity;

    /// <inheritdoc/>
    public override double Cumulative(double x) => Math.Clamp((x - _from) / (_to - _from), 0, 1);

    /// <inheritdoc/>
    public override double Survival(double x) => Math.Clamp((_to - x) / (_to - _from), 0, 1);

    /// <inheritdoc/>
    public override double Sample(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return _from + (_to - _from) * random.NextDouble();
    }

    /// <inheritdoc/>
    protected override double QuantileWithin(double p) => _from + (_to - _from) * p;
}
