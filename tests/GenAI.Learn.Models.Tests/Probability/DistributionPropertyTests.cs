using GenAI.Learn.Models.Probability;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Tests.Probability;

/// <summary>What holds for every distribution, tried at a hundred random parameters each.</summary>
public sealed class DistributionPropertyTests
{
    public static TheoryData<string> All => new(Discrete.Concat(Continuous));

    public static TheoryData<string> OfMasses => new(Discrete);

    public static TheoryData<string> OfDensities => new(Continuous);

    private static string[] Discrete => ["Bernoulli", "Binomial", "Poisson", "GeometricTrials", "GeometricFailures", "Hypergeometric"];

    private static string[] Continuous => ["Uniform", "Normal", "Exponential", "LogNormal", "Beta"];

    [Theory, MemberData(nameof(OfMasses))]
    public void Masses_sum_to_1(string name) => ForMany(name, (distribution, _) =>
    {
        var last = distribution.Quantile(1 - 1e-13);
        var sum = 0.0;
        for (var k = distribution.Lower; k <= last; k++)
            sum += distribution.Density(k);
        Assert.Equal(1, sum, 1e-11);
    });

    [Theory, MemberData(nameof(OfMasses))]
    public void The_cumulative_function_rises_by_the_mass(string name) => ForMany(name, (distribution, random) =>
    {
        var k = distribution.Quantile(0.001 + 0.998 * random.NextDouble());
        Assert.Equal(distribution.Density(k), distribution.Cumulative(k) - distribution.Cumulative(k - 1), 1e-12);
    });

    [Theory, MemberData(nameof(OfDensities))]
    public void The_cumulative_function_rises_as_the_density_says(string name) => ForMany(name, (distribution, random) =>
    {
        var x = distribution.Quantile(0.05 + 0.9 * random.NextDouble());
        var h = 1e-4 * Math.Min(Math.Sqrt(distribution.Variance), Math.Min(x - distribution.Lower, distribution.Upper - x));
        if (h < 1e-11 * Math.Abs(x))
            return; // so near to an end that x + h and x - h have too few digits between them
        var (from, to) = (x - h, x + h);
        var slope = (distribution.Cumulative(to) - distribution.Cumulative(from)) / (to - from);
        Assert.InRange(slope / distribution.Density(x), 1 - 1e-4, 1 + 1e-4);
    });

    [Theory, MemberData(nameof(All))]
    public void The_cumulative_function_never_falls(string name) => ForMany(name, (distribution, random) =>
    {
        var points = Enumerable.Range(0, 50).Select(_ => distribution.Quantile(random.NextDouble())).Order();
        var values = points.Select(distribution.Cumulative).ToArray();
        Assert.Equal(values.Order(), values);
        Assert.All(values, value => Assert.InRange(value, 0, 1));
    });

    [Theory, MemberData(nameof(All))]
    public void The_quantile_inverts_the_cumulative_function(string name) => ForMany(name, (distribution, random) =>
    {
        var x = distribution.Quantile(0.001 + 0.998 * random.NextDouble());
        var again = distribution.Quantile(distribution.Cumulative(x));
        if (distribution.IsDiscrete)
            Assert.Equal(x, again);
        else
            Assert.Equal(distribution.Cumulative(x), distribution.Cumulative(again), 1e-12);
    });

    [Theory, MemberData(nameof(All))]
    public void What_lies_above_and_below_is_everything(string name) => ForMany(name, (distribution, random) =>
    {
        var x = distribution.Quantile(random.NextDouble());
        Assert.Equal(1, distribution.Cumulative(x) + distribution.Survival(x), 1e-12);
    });

    [Theory, MemberData(nameof(All))]
    public void Samples_lie_in_the_support(string name) => ForMany(name, (distribution, random) =>
    {
        for (var i = 0; i < 200; i++)
            Assert.InRange(distribution.Sample(random), distribution.Lower, distribution.Upper);
    });

    [Fact]
    public void A_density_may_exceed_1() => Assert.Equal(4, new Uniform(0, 0.25).Density(0.1), 1e-12);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void A_standard_deviation_that_is_not_above_0_is_refused(double deviation) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Normal(0, deviation));

    [Fact]
    public void More_draws_than_items_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Hypergeometric(10, 5, 11));

    [Theory]
    [InlineData("Binomial", 10, 0)]
    [InlineData("Binomial", 10, 1)]
    [InlineData("Bernoulli", 1, 0)]
    [InlineData("GeometricTrials", 1, 0)]
    public void A_certain_outcome_is_drawn_every_time(string name, double first, double second)
    {
        var distribution = Make.Distribution(name, first, second);
        Assert.Equal(distribution.Mean, distribution.Sample(new RandomSource(1)));
        Assert.Equal(1, distribution.Density(distribution.Mean));
    }

    private static void ForMany(string name, Action<Distribution, RandomSource> check)
    {
        var random = new RandomSource(11);
        for (var i = 0; i < 100; i++)
            check(Make.Distribution(name, Parameters(name, random)), random);
    }

    private static double[] Parameters(string name, RandomSource random)
    {
        double Log(double from, double to) => from * Math.Pow(to / from, random.NextDouble());
        return name switch
        {
            "Bernoulli" => [random.NextDouble()],
            "Binomial" => [Math.Floor(Log(1, 10_000)), random.NextDouble()],
            "Poisson" => [Log(0.01, 1e4)],
            "GeometricTrials" or "GeometricFailures" => [Log(1e-3, 1)],
            "Hypergeometric" => Drawing(random),
            "Uniform" => [random.NextNormal(), 1.5 + 10 * random.NextDouble() + 3],
            "Normal" => [10 * random.NextNormal(), Log(0.01, 100)],
            "Exponential" => [Log(0.01, 1e4)],
            "LogNormal" => [random.NextNormal(), Log(0.05, 3)],
            _ => [Log(0.01, 1000), Log(0.01, 1000)],
        };
    }

    private static double[] Drawing(RandomSource random)
    {
        var population = 1 + random.Next(5000);
        return [population, random.Next(population + 1), random.Next(population + 1)];
    }
}
