namespace GenAI.Learn.Models.Probability;

/// <summary>Events in a stretch of time or space in which they occur independently at a constant rate.</summary>
public sealed class Poisson : SummedDistribution
{
    private readonly double _rate;

    /// <summary>Makes it.</summary>
    /// <param name="rate">The expected count, above 0.</param>
    public Poisson(double rate)
    {
        Require(rate > 0 && double.IsFinite(rate), rate, "The rate must be above 0.");
        _rate = rate;
    }

    /// <inheritdoc/>
    public override double Mean => _rate;

    /// <inheritdoc/>
    public override double Variance => _rate;

    /// <inheritdoc/>
    public override double Lower => 0;

    /// <inheritdoc/>
    public override double Upper => double.PositiveInfinity;

    /// <inheritdoc/>
    public override double Mode => Math.Floor(_rate);

    /// <inheritdoc/>
    protected override double LogMass(double k) => SaddlePoint.LogPoisson(k, _rate);

    /// <inheritdoc/>
    protected override double Ratio(double k) => _rate / k;
}
