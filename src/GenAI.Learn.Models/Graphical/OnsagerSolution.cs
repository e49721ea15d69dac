namespace GenAI.Learn.Models.Graphical;

/// <summary>The exact solution of the infinite square Ising lattice without a field: energy by Onsager (1944), magnetisation by Yang (1952).</summary>
public static class OnsagerSolution
{
    /// <summary>2 / ln(1 + √2), about 2.269: below it the lattice magnetises by itself.</summary>
    public static double CriticalTemperature { get; } = 2 / Math.Log(1 + Math.Sqrt(2));

    /// <summary>The size of the spontaneous magnetisation, 0 from the critical temperature on.</summary>
    /// <param name="temperature">T, above 0.</param>
    public static double Magnetisation(double temperature)
    {
        if (temperature >= CriticalTemperature)
            return 0;
        var sinh = Math.Sinh(2 / temperature);
        return Math.Pow(1 - Math.Pow(sinh, -4), 0.125);
    }

    /// <summary>The mean energy by spin, -2 at temperature 0 and -√2 at the critical one.</summary>
    /// <param name="temperature">T, above 0.</param>
    public static double EnergyPerSpin(double temperature)
    {
        var tanh = Math.Tanh(2 / temperature);
        // 1 - k² = (2 tanh² - 1)², where k = 2 sinh / cosh²; so the complementary modulus needs no difference of near-equal numbers.
        var complement = 2 * tanh * tanh - 1;
        var integral = complement == 0 ? 0 : 2 / Math.PI * complement * EllipticK(Math.Abs(complement));
        return -(1 + integral) / tanh;
    }

    // The complete elliptic integral of the first kind, of complementary modulus k', by the arithmetic-geometric mean.
    private static double EllipticK(double complement)
    {
        var (a, b) = (1.0, complement);
        while (Math.Abs(a - b) > 1e-15 * a)
            (a, b) = ((a + b) / 2, Math.Sqrt(a * b));
        return Math.PI / (2 * a);
    }
}
