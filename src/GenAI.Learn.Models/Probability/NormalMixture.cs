using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Probability;

/// <summary>Several normal distributions of one width, each as likely as the others.</summary>
public sealed class NormalMixture : ContinuousDistribution
{
    private readonly Normal[] _parts;

    /// <summary>Makes it.</summary>
    /// <param name="means">The means of the parts, at least one.</param>
    /// <param name="deviation">The standard deviation of each part, above 0.</param>
    public NormalMixture(IReadOnlyList<double> means, double deviation)
    {
        ArgumentNullException.ThrowIfNull(means);
        Require(means.Count > 0, means.Count, "A mixture needs a part.");
        _parts = [.. means.Order().Select(mean => new Normal(mean, deviation))];
    }

    /// <inheritdoc/>
    public override double Mean => _parts.Average(part => part.Mean);

    /// <inheritdoc/>
    public override double Variance => _parts[0].Variance + _parts.Average(part => Math.Pow(part.Mean - Mean, 2));

    /// <inheritdoc/>
    public override double Lower => double.NegativeInfinity;

    /// <inheritdoc/>
    public override double Upper => double.PositiveInfinity;

    // The largest term is taken out, so that the logarithm is right where the density itself is too small for a number.
    /// <inheritdoc/>
    public override double LogDensity(double x)
    {
        var largest = double.NegativeInfinity;
        foreach (var part in _parts)
            largest = Math.Max(largest, part.LogDensity(x));
        var sum = 0.0;
        foreach (var part in _parts)
            sum += Math.Exp(part.LogDensity(x) - largest);
        return largest + Math.Log(sum / _parts.Length);
    }

    /// <summary>The slope of the log-density: the mean of (mean of part - x) / variance, each part counted by how likely it is to have made x.</summary>
    /// <param name="x">A value.</param>
    /// <returns>In nats per unit of x.</returns>
    public double LogDensitySlope(double x)
    {
        var whole = LogDensity(x);
        var slope = 0.0;
        foreach (var part in _parts)
            slope += Math.Exp(part.LogDensity(x) - whole) / _parts.Length * (part.Mean - x) / part.Variance;
        return slope;
    }

    /// <inheritdoc/>
    public override double Cumulative(double x) => _parts.Average(part => part.Cumulative(x));

    /// <inheritdoc/>
    public override double Survival(double x) => _parts.Average(part => part.Survival(x));

    /// <inheritdoc/>
    public override double Sample(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return _parts[random.Next(_parts.Length)].Sample(random);
    }

    /// <inheritdoc/>
    protected override double QuantileWithin(double p)
    {
        var (low, high) = (_parts[0].Quantile(p), _parts[^1].Quantile(p));
        while (true)
        {
            var middle = low + (high - low) / 2;
            if (middle <= low || middle >= high)
                return high;
            (low, high) = Cumulative(middle) >= p ? (low, middle) : (middle, high);
        }
    }
}
