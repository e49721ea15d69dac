using MathNet.Numerics;

namespace GenAI.Learn.Models.Probability;

/// <summary>
/// Logarithms of binomial and Poisson masses by C. Loader's saddle-point expansion ("Fast and Accurate Computation of Binomial
/// Probabilities", 2000). A difference of log-gammas of 10,000 loses five digits more than the answer may; here every term is small.
/// Counts need not be whole, so that the beta density is one of these too.
/// </summary>
internal static class SaddlePoint
{
    private static readonly double LogSqrtTwoPi = 0.5 * Math.Log(2 * Math.PI);

    /// <summary>ln of n! / (x! (n - x)!) p^x q^(n - x), with gamma functions for counts that are not whole.</summary>
    /// <param name="x">0 to n.</param>
    /// <param name="n">0 or more.</param>
    /// <param name="p">0 to 1.</param>
    /// <param name="q">1 - p, given apart because it may be too small to be had by subtraction.</param>
    public static double LogBinomial(double x, double n, double p, double q)
    {
        if (x < 0 || x > n)
            return double.NegativeInfinity;
        if (p == 0 || q == 0)
            return x == (p == 0 ? 0 : n) ? 0 : double.NegativeInfinity;
        if (x == 0)
            return n * LogOf(q, p);
        if (x == n)
            return n * LogOf(p, q);
        var centre = StirlingError(n) - StirlingError(x) - StirlingError(n - x) - Deviance(x, n * p) - Deviance(n - x, n * q);
        return centre - LogSqrtTwoPi - 0.5 * (Math.Log(x) + Math.Log((n - x) / n));
    }

    /// <summary>ln of e^-rate rate^x / x!.</summary>
    /// <param name="x">0 or more.</param>
    /// <param name="rate">Above 0.</param>
    public static double LogPoisson(double x, double rate) =>
        x < 0 ? double.NegativeInfinity : x == 0 ? -rate : -StirlingError(x) - Deviance(x, rate) - LogSqrtTwoPi - 0.5 * Math.Log(x);

    private static double LogOf(double value, double complement) => complement < 0.5 ? NearOne.LogOnePlus(-complement) : Math.Log(value);

    // ln x! less Stirling's formula.
    private static double StirlingError(double x)
    {
        if (x <= 15)
            return x == 0 ? 0 : SpecialFunctions.GammaLn(x + 1) - (x + 0.5) * Math.Log(x) + x - LogSqrtTwoPi;
        var square = x * x;
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) / square) / x;
    }

    // x ln(x / mean) + mean - x, without cancellation where x is near the mean.
    private static double Deviance(double x, double mean)
    {
        if (Math.Abs(x - mean) >= 0.1 * (x + mean))
            return x * Math.Log(x / mean) + mean - x;
        var v = (x - mean) / (x + mean);
        var sum = (x - mean) * v;
        var term = 2 * x * v;
        for (var j = 1; ; j++)
        {
            term *= v * v;
            var next = sum + term / (2 * j + 1);
            if (next == sum)
                return sum;
            sum = next;
        }
    }
}
