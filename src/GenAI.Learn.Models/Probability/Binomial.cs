namespace GenAI.Learn.Models.Probability;

/// <summary>Successes in n independent trials, each with probability p.</summary>
public sealed class Binomial : SummedDistribution
{
    private readonly int _n;
    private readonly double _p;

    /// <summary>Makes it.</summary>
    /// <param name="n">Trials, 0 or more.</param>
    /// <param name="p">The probability of success in each, 0 to 1.</param>
    public Binomial(int n, double p)
    {
        Require(n >= 0, n, "n must not be negative.");
        Require(p is >= 0 and <= 1, p, "p must be between 0 and 1.");
        (_n, _p) = (n, p);
    }

    /// <inheritdoc/>
    public override double Mean => _n * _p;

    /// <inheritdoc/>
    public override double Variance => _n * _p * (1 - _p);

    /// <inheritdoc/>
    public override double Lower => 0;

    /// <inheritdoc/>
    public override double Upper => _n;

    /// <inheritdoc/>
    public override double Mode => Math.Min(_n, Math.Floor((_n + 1) * _p));

    /// <inheritdoc/>
    protected override double LogMass(double k) => SaddlePoint.LogBinomial(k, _n, _p, 1 - _p);

    /// <inheritdoc/>
    protected override double Ratio(double k) => (_n - k + 1) / k * (_p / (1 - _p));
}
