using System.Text.Json;
using GenAI.Learn.Models.Probability;
using GenAI.Learn.Models.Tests.Goldens;

namespace GenAI.Learn.Models.Tests.Probability;

public sealed class ClosenessTests
{
    private static readonly JsonElement Cases = Golden.Read("closeness.json").GetProperty("cases");

    public static TheoryData<int> Numbered => new(Enumerable.Range(0, Cases.GetArrayLength()));

    // SciPy sums cells of 1/8192; that is the tolerance's only reason.
    [Theory, MemberData(nameof(Numbered))]
    public void All_measures_are_those_that_SciPy_finds_on_a_fine_grid(int index)
    {
        var golden = Cases[index];
        var found = Closeness.Of(Made(golden.GetProperty("data")), Made(golden.GetProperty("model")));
        AssertNear(golden, "logLikelihood", found.LogLikelihood, double.NegativeInfinity);
        AssertNear(golden, "kullbackLeibler", found.KullbackLeibler, double.PositiveInfinity);
        AssertNear(golden, "reverse", found.Reverse, double.PositiveInfinity);
        AssertNear(golden, "jensenShannon", found.JensenShannon, double.NaN);
        AssertNear(golden, "wasserstein", found.Wasserstein, double.NaN);
    }

    [Theory]
    [InlineData(0, 1, 0, 1)]
    [InlineData(-2, 0.5, 3, 2)]
    [InlineData(0, 0.2, 8, 0.2)]
    [InlineData(1, 3, 1.1, 0.25)]
    public void Two_normals_have_the_KL_of_the_closed_form(double m1, double s1, double m2, double s2)
    {
        var expected = Math.Log(s2 / s1) + (s1 * s1 + (m1 - m2) * (m1 - m2)) / (2 * s2 * s2) - 0.5;
        var found = Closeness.Of(new Normal(m1, s1), new Normal(m2, s2)).KullbackLeibler;
        Assert.Equal(expected, found, 1e-9 * Math.Max(1, expected));
    }

    // |dm + ds Z| with Z standard normal: the mean of a folded normal.
    [Theory]
    [InlineData(0, 1, 0, 1)]
    [InlineData(-2, 0.5, 3, 2)]
    [InlineData(0, 1, 0.1, 1.5)]
    [InlineData(0, 0.2, 8, 0.2)]
    public void Two_normals_have_the_Wasserstein_distance_of_the_closed_form(double m1, double s1, double m2, double s2)
    {
        var (m, s) = (Math.Abs(m1 - m2), Math.Abs(s1 - s2));
        var expected = s == 0 ? m : s * Math.Sqrt(2 / Math.PI) * Math.Exp(-m * m / (2 * s * s)) + m * (1 - 2 * new Normal(0, 1).Cumulative(-m / s));
        Assert.Equal(expected, Closeness.Of(new Normal(m1, s1), new Normal(m2, s2)).Wasserstein, 1e-9);
    }

    [Theory]
    [InlineData(2.5)]
    [InlineData(4)]
    [InlineData(8)]
    public void Disjoint_boxes_have_a_JS_of_ln_2_at_any_distance_while_Wasserstein_is_the_distance(double distance)
    {
        var found = Closeness.Of(new Uniform(-1, 1), new Uniform(distance - 1, distance + 1));
        Assert.Equal(Math.Log(2), found.JensenShannon, 1e-12);
        Assert.Equal(distance, found.Wasserstein, 1e-12);
        Assert.Equal((double.PositiveInfinity, double.PositiveInfinity), (found.KullbackLeibler, found.Perplexity));
    }

    [Fact]
    public void Distant_normals_are_not_called_infinitely_far_because_a_density_underflows() =>
        Assert.Equal(16 * 16 / (2 * 0.2 * 0.2), Closeness.Of(new Normal(-8, 0.2), new Normal(8, 0.2)).KullbackLeibler, 1e-4);

    [Fact]
    public void The_perplexity_of_a_box_under_itself_is_its_width() =>
        Assert.Equal(3, Closeness.Of(new Uniform(-1, 2), new Uniform(-1, 2)).Perplexity, 1e-12);

    [Fact]
    public void The_plan_moves_as_much_as_the_distance_says_and_no_two_paths_cross()
    {
        var (data, model) = (new NormalMixture([-1, 1], 0.3), new Normal(2, 0.5));
        var plan = TransportPlan.Of(data, model, 20_000);
        Assert.Equal(Closeness.Of(data, model).Wasserstein, plan.Average(path => Math.Abs(path.To - path.From)), 1e-4);
        Assert.Equal(plan.Select(path => path.From).Order(), plan.Select(path => path.From));
        Assert.Equal(plan.Select(path => path.To).Order(), plan.Select(path => path.To));
    }

    private static ContinuousDistribution Made(JsonElement golden)
    {
        var (centre, width) = (golden.GetProperty("centre").GetDouble(), golden.GetProperty("width").GetDouble());
        return golden.GetProperty("kind").GetString() switch
        {
            "Normal" => new Normal(centre, width),
            "Uniform" => new Uniform(centre - width, centre + width),
            _ => new NormalMixture([centre - width, centre + width], 0.3 * width),
        };
    }

    private static void AssertNear(JsonElement golden, string name, double found, double none)
    {
        if (golden.GetProperty(name).ValueKind == JsonValueKind.Null)
            Assert.Equal(none, found);
        else
            Assert.Equal(golden.GetProperty(name).GetDouble(), found, 1e-6);
    }
}
