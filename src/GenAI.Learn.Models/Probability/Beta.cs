using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Probability;

/// <summary>A proportion between 0 and 1: what is known of a probability after some successes and failures.</summary>
public sealed class Beta : ContinuousDistribution
{
    private readonly double _a, _b;

    /// <summary>Makes it.</summary>
    /// <param name="a">The first shape, above 0: below 1 the density is infinite at 0.</param>
    /// <param name="b">The second shape, above 0: below 1 the density is infinite at 1.</param>
    public Beta(double a, double b)
    {
        Require(a > 0 && double.IsFinite(a), a, "The first shape must be above 0.");
        Require(b > 0 && double.IsFinite(b), b, "The second shape must be above 0.");
        (_a, _b) = (a, b);
    }

    /// <inheritdoc/>
    public override double Mean => _a / (_a + _b);

    /// <inheritdoc/>
    public override double Variance => _a * _b / ((_a + _b) * (_a + _b) * (_a + _b + 1));

    /// <inheritdoc/>
    public override double Lower => 0;

    /// <inheritdoc/>
    public override double Upper => 1;

    // x^a y^b over x y, with the binomial's factor: Loader's form, good for shapes from 1e-3 to 1e6 alike.
    /// <inheritdoc/>
    public override double LogDensity(double x)
    {
        if (x is < 0 or > 1)
            return double.NegativeInfinity;
        if (x is 0 or 1)
            return AtEnd(x == 0 ? _a : _b, x == 0 ? _b : _a);
        return SaddlePoint.LogBinomial(_a, _a + _b, x, 1 - x) + Math.Log(_a / x * (_b / (_a + _b)) / (1 - x));
    }

    /// <inheritdoc/>
    public override double Cumulative(double x) => IncompleteBeta.Regularised(_a, _b, x, 1 - x);

    /// <inheritdoc/>
    public override double Survival(double x) => IncompleteBeta.Regularised(_b, _a, 1 - x, x);

    // Two gamma variables, G_a / (G_a + G_b), kept as logarithms: with a shape of 0.01 they are far too small for a number.
    /// <inheritdoc/>
    public override double Sample(RandomSource random)
    {
        var (first, second) = (LogGamma.Sample(_a, random), LogGamma.Sample(_b, random));
        return 1 / (1 + Math.Exp(second - first));
    }

    /// <inheritdoc/>
    protected override double QuantileWithin(double p) =>
        p <= Cumulative(0.5) ? Math.Exp(LogRoot(_a, _b, p, 1 - p)) : -NearOne.ExpMinusOne(LogRoot(_b, _a, 1 - p, p));

    private static double AtEnd(double own, double other) =>
        own < 1 ? double.PositiveInfinity : own > 1 ? double.NegativeInfinity : Math.Log(other);

    // The t = ln x <= ln 1/2 with p below it and 1 - p above. Newton's method on the logarithm of the smaller of the two, held in a bracket.
    private static double LogRoot(double a, double b, double p, double above)
    {
        double low = -800, high = -Math.Log(2) + 1e-12, t = high;
        for (var i = 0; i < 200 && high - low > 1e-15 * Math.Abs(t); i++)
        {
            var (x, y) = (Math.Exp(t), -NearOne.ExpMinusOne(t));
            var reached = p <= above ? IncompleteBeta.Regularised(a, b, x, y) : IncompleteBeta.Regularised(b, a, y, x);
            var excess = p <= above ? Math.Log(reached / p) : -Math.Log(reached / above);
            (low, high) = excess >= 0 ? (low, t) : (t, high);
            var slope = Math.Exp(SaddlePoint.LogBinomial(a, a + b, x, y)) * a * (b / (a + b)) / y;
            var next = t - excess * reached / slope;
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.Abs(next - t) <= 1e-15 * Math.Abs(t))
                return next;
            t = next;
        }

        return t;
    }
}
