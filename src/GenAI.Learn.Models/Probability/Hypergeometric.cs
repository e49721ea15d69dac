namespace GenAI.Learn.Models.Probability;

/// <summary>Marked items among those drawn without putting back.</summary>
public sealed class Hypergeometric : SummedDistribution
{
    private readonly int _population, _marked, _draws;

    /// <summary>Makes it.</summary>
    /// <param name="population">Items in all, N, at least 1.</param>
    /// <param name="marked">Marked items among them, K.</param>
    /// <param name="draws">Items drawn, n.</param>
    public Hypergeometric(int population, int marked, int draws)
    {
        Require(population > 0, population, "The population must not be empty.");
        Require(marked >= 0 && marked <= population, marked, $"The marked items must be between 0 and the population of {population}.");
        Require(draws >= 0 && draws <= population, draws, $"The draws must be between 0 and the population of {population}.");
        (_population, _marked, _draws) = (population, marked, draws);
    }

    /// <inheritdoc/>
    public override double Mean => (double)_draws * _marked / _population;

    /// <inheritdoc/>
    public override double Variance => _population == 1 ? 0
        : Mean * (_population - _marked) / _population * (_population - _draws) / (_population - 1);

    /// <inheritdoc/>
    public override double Lower => Math.Max(0, _draws - (_population - _marked));

    /// <inheritdoc/>
    public override double Upper => Math.Min(_marked, _draws);

    /// <inheritdoc/>
    public override double Mode => Math.Floor((_draws + 1.0) * (_marked + 1.0) / (_population + 2.0));

    // Given n successes in N trials of any one probability, those among the marked are hypergeometric; n / N keeps every term small.
    /// <inheritdoc/>
    protected override double LogMass(double k)
    {
        var (p, q) = ((double)_draws / _population, (double)(_population - _draws) / _population);
        return SaddlePoint.LogBinomial(k, _marked, p, q)
            + SaddlePoint.LogBinomial(_draws - k, _population - _marked, p, q)
            - SaddlePoint.LogBinomial(_draws, _population, p, q);
    }

    /// <inheritdoc/>
    protected override double Ratio(double k) =>
        (_marked - k + 1) * (_draws - k + 1) / (k * (_population - _marked - _draws + k));
}
