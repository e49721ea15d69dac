using System.Text.Json;
using GenAI.Learn.Models.Probability;
using GenAI.Learn.Models.Tests.Goldens;

namespace GenAI.Learn.Models.Tests.Probability;

/// <summary>
/// Every number equals SciPy's to 1e-10 of itself, in the middle and in tails of 1e-250 alike: an absolute tolerance would accept
/// any nonsense there. Only below 1e-290, where doubles themselves lose digits, being that small is all that is asked.
/// </summary>
public sealed class DistributionGoldenTests
{
    private const double Tolerance = 1e-10;
    private const double Tiny = 1e-289;

    private static readonly JsonElement Cases = Golden.Read("distributions.json").GetProperty("cases");

    public static TheoryData<int, string> Numbered => new(Cases.EnumerateArray().Select((c, i) => (i, $"{c.GetProperty("name").GetString()} {c.GetProperty("parameters")}")));

    [Theory, MemberData(nameof(Numbered))]
    public void Masses_and_densities_are_SciPys(int index, string name) => AssertSame(index, name, "x", "density", (d, x) => d.Density(x));

    [Theory, MemberData(nameof(Numbered))]
    public void Cumulative_functions_are_SciPys(int index, string name) => AssertSame(index, name, "x", "cumulative", (d, x) => d.Cumulative(x));

    [Theory, MemberData(nameof(Numbered))]
    public void Survival_functions_are_SciPys(int index, string name) => AssertSame(index, name, "x", "survival", (d, x) => d.Survival(x));

    [Theory, MemberData(nameof(Numbered))]
    public void Quantiles_are_SciPys(int index, string name) => AssertSame(index, name, "p", "quantile", (d, p) => d.Quantile(p));

    [Theory, MemberData(nameof(Numbered))]
    public void Means_and_variances_are_SciPys(int index, string name)
    {
        var distribution = Make.Distribution(Cases[index]);
        AssertNear(Cases[index].GetProperty("mean").GetDouble(), distribution.Mean, $"{name} mean");
        AssertNear(Cases[index].GetProperty("variance").GetDouble(), distribution.Variance, $"{name} variance");
    }

    private static void AssertSame(int index, string name, string from, string to, Func<Distribution, double, double> function)
    {
        var distribution = Make.Distribution(Cases[index]);
        foreach (var (at, expected) in Cases[index].GetProperty(from).Doubles().Zip(Cases[index].GetProperty(to).Doubles()))
            AssertNear(expected, function(distribution, at), $"{name} {to} at {at:R}");
    }

    private static void AssertNear(double expected, double actual, string what) => Assert.True(
        expected == 0 ? Math.Abs(actual) < Tiny : Math.Abs(actual - expected) <= Tolerance * Math.Abs(expected),
        $"{what}: {actual:R} instead of {expected:R}");
}
