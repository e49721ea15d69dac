namespace GenAI.Learn.Models.Probability;

/// <summary>
/// ln(1 + x) and e^x - 1 that stay accurate for tiny x (W. Kahan's method). .NET's <c>double.LogP1</c> and <c>double.ExpM1</c> round
/// 1 + x first and lose all digits there.
/// </summary>
public static class NearOne
{
    /// <summary>ln(1 + x).</summary>
    /// <param name="x">-1 or more.</param>
    public static double LogOnePlus(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : double.IsInfinity(u) || u == 0 ? Math.Log(u) : Math.Log(u) * x / (u - 1);
    }

    /// <summary>e^x - 1.</summary>
    /// <param name="x">Any number.</param>
    public static double ExpMinusOne(double x)
    {
        var u = Math.Exp(x);
        if (u == 1)
            return x;
        return u == 0 ? -1 : double.IsInfinity(u) ? u : (u - 1) * x / Math.Log(u);
    }
}
