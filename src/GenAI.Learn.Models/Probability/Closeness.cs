namespace GenAI.Learn.Models.Probability;

/// <summary>
/// How near a model comes to data, both known as densities on the line: five measures by Gauss-Legendre quadrature, accurate to about
/// 1e-9. Densities are compared as logarithms, so no distance is called infinite because a number underflowed.
/// </summary>
/// <param name="LogLikelihood">The expected log-density of the model at a value of the data, in nats; minus infinity where the model forbids what occurs.</param>
/// <param name="KullbackLeibler">KL(data || model) in nats; infinite where the model forbids what occurs.</param>
/// <param name="Reverse">KL(model || data) in nats; infinite where the model makes what never occurs.</param>
/// <param name="JensenShannon">The mean of both KLs from their average, in nats: 0 to ln 2.</param>
/// <param name="Wasserstein">The first Wasserstein distance, in units of x: the least mean distance over which probability must be moved.</param>
public sealed record Closeness(double LogLikelihood, double KullbackLeibler, double Reverse, double JensenShannon, double Wasserstein)
{
    /// <summary>
    /// e to the cross-entropy: the width of the uniform distribution under which the data would be as surprising as under the model, in
    /// units of x. For a discrete distribution it would be the number of equally likely outcomes.
    /// </summary>
    public double Perplexity => Math.Exp(-LogLikelihood);

    /// <summary>Measures.</summary>
    /// <param name="data">The data's distribution.</param>
    /// <param name="model">The model's.</param>
    public static Closeness Of(ContinuousDistribution data, ContinuousDistribution model)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(model);
        var logLikelihood = Covers(model, data) ? Expected(data, model, (_, q) => q) : double.NegativeInfinity;
        return new Closeness(
            logLikelihood,
            Covers(model, data) ? Math.Max(0, Expected(data, model, (p, q) => p - q)) : double.PositiveInfinity,
            Covers(data, model) ? Math.Max(0, Expected(model, data, (p, q) => p - q)) : double.PositiveInfinity,
            Math.Clamp((Expected(data, model, FromAverage) + Expected(model, data, FromAverage)) / 2, 0, Math.Log(2)),
            Moved(data, model));
    }

    // ln p / ((p + q) / 2), from logarithms: ln 2 where q is 0.
    private static double FromAverage(double p, double q) => q > p
        ? Math.Log(2) + p - q - NearOne.LogOnePlus(Math.Exp(p - q))
        : Math.Log(2) - NearOne.LogOnePlus(Math.Exp(q - p));

    private static bool Covers(ContinuousDistribution outer, ContinuousDistribution inner) =>
        outer.Lower <= inner.Lower && outer.Upper >= inner.Upper;

    // The mean, over values of p, of a function of both log-densities.
    private static double Expected(ContinuousDistribution p, ContinuousDistribution q, Func<double, double, double> function)
    {
        var (from, to) = LineQuadrature.Range(p);
        return LineQuadrature.Panels(from, to, p, q).Sum(panel => LineQuadrature.Integral(panel.From, panel.To, x =>
        {
            var logarithm = p.LogDensity(x);
            return double.IsNegativeInfinity(logarithm) ? 0 : Math.Exp(logarithm) * function(logarithm, q.LogDensity(x));
        }));
    }

    // On the line the least work is the area between the two cumulative functions (Vallender 1974).
    private static double Moved(ContinuousDistribution data, ContinuousDistribution model)
    {
        var (first, second) = (LineQuadrature.Range(data), LineQuadrature.Range(model));
        double Gap(double x) => data.Cumulative(x) - model.Cumulative(x);
        return LineQuadrature.Panels(Math.Min(first.From, second.From), Math.Max(first.To, second.To), data, model).Sum(panel =>
        {
            var cut = Crossing(Gap, panel.From, panel.To);
            return Math.Abs(LineQuadrature.Integral(panel.From, cut, Gap)) + Math.Abs(LineQuadrature.Integral(cut, panel.To, Gap));
        });
    }

    private static double Crossing(Func<double, double> gap, double from, double to)
    {
        if (gap(from) * gap(to) >= 0)
            return to;
        var falling = gap(from) > 0;
        for (var i = 0; i < 50; i++)
        {
            var middle = (from + to) / 2;
            (from, to) = gap(middle) > 0 == falling ? (middle, to) : (from, middle);
        }

        return to;
    }
}
