namespace GenAI.Learn.Models.Probability;

/// <summary>
/// The regularised incomplete beta function by its continued fraction (DLMF 8.17.22, in Lentz's form), the factor before it by the
/// saddle-point expansion. MathNet's takes that factor from log-gammas, which leaves too few digits when a and b are in the thousands,
/// and takes no 1 - x, which loses the upper tail.
/// </summary>
internal static class IncompleteBeta
{
    private const double Tiny = 1e-300;
    private const int MostTerms = 100_000;

    /// <summary>I_x(a, b): the probability that a beta variable is at most x.</summary>
    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0.</param>
    /// <param name="x">0 to 1.</param>
    /// <param name="y">1 - x.</param>
    public static double Regularised(double a, double b, double x, double y) =>
        x <= 0 ? 0
        : y <= 0 ? 1
        : x * (b + 1) < y * (a + 1) ? LowerPart(a, b, x, y)
        : 1 - LowerPart(b, a, y, x);

    private static double LowerPart(double a, double b, double x, double y) =>
        Math.Exp(SaddlePoint.LogBinomial(a, a + b, x, y)) * (b / (a + b)) * Fraction(a, b, x);

    private static double Fraction(double a, double b, double x)
    {
        var c = 1.0;
        var d = 1 / Away(1 - (a + b) * x / (a + 1));
        var h = d;
        for (var m = 1; m <= MostTerms; m++)
        {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / Away(1 + even * d);
            c = Away(1 + even / c);
            h *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / Away(1 + odd * d);
            c = Away(1 + odd / c);
            var factor = d * c;
            h *= factor;
            if (Math.Abs(factor - 1) < 2e-16)
                return h;
        }

        throw new ArithmeticException($"The incomplete beta function of a = {a}, b = {b}, x = {x} did not converge.");
    }

    private static double Away(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
