using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Probability;

/// <summary>
/// Draws the logarithm of a gamma variable (G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables", 2000). A
/// shape below 1 is drawn as G_(a + 1) U^(1 / a), as the paper says; in logarithms nothing underflows.
/// </summary>
internal static class LogGamma
{
    /// <summary>ln of a gamma variable of scale 1.</summary>
    /// <param name="shape">Above 0.</param>
    /// <param name="random">The source of chance.</param>
    public static double Sample(double shape, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (shape < 1)
            return Sample(shape + 1, random) + Math.Log(1 - random.NextDouble()) / shape;
        var d = shape - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var z = random.NextNormal();
            var root = 1 + c * z;
            if (root <= 0)
                continue;
            var v = root * root * root;
            var u = 1 - random.NextDouble();
            if (Math.Log(u) < 0.5 * z * z + d * (1 - v + Math.Log(v)))
                return Math.Log(d * v);
        }
    }
}
