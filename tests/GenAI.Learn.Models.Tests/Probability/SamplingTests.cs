using GenAI.Learn.Models.Probability;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Tests.Probability;

/// <summary>Samples pass a test of fit at the level 1e-4; the seeds are fixed, so a test that passes once always passes.</summary>
public sealed class SamplingTests
{
    private const int Draws = 100_000;

    public static TheoryData<string, double[]> Discrete => new()
    {
        { "Bernoulli", [0.3] },
        { "Binomial", [1, 0.4] },
        { "Binomial", [12, 0.3] },
        { "Binomial", [10000, 0.5] },
        { "Binomial", [10000, 0.0001] },
        { "Poisson", [0.01] },
        { "Poisson", [4.5] },
        { "Poisson", [1e4] },
        { "GeometricTrials", [1e-4] },
        { "GeometricTrials", [0.3] },
        { "GeometricFailures", [0.95] },
        { "Hypergeometric", [50, 5, 10] },
        { "Hypergeometric", [20, 15, 12] },
        { "Hypergeometric", [10000, 5000, 5000] },
    };

    public static TheoryData<string, double[]> Continuous => new()
    {
        { "Uniform", [-3, 7] },
        { "Normal", [170, 7] },
        { "Exponential", [0.5] },
        { "LogNormal", [0, 1] },
        { "LogNormal", [-2, 3] },
        { "Beta", [0.01, 0.01] },
        { "Beta", [0.5, 0.5] },
        { "Beta", [1, 1] },
        { "Beta", [2, 5] },
        { "Beta", [80, 0.2] },
        { "Beta", [1000, 1000] },
    };

    [Theory, MemberData(nameof(Discrete))]
    public void Discrete_samples_pass_a_chi_square_test(string name, double[] parameters)
    {
        var distribution = Make.Distribution(name, parameters);
        var edges = Edges(distribution);
        var observed = new double[edges.Length + 1];
        foreach (var x in Samples(distribution))
            observed[Cell(edges, x)]++;

        var statistic = 0.0;
        for (var i = 0; i < observed.Length; i++)
        {
            var expected = Draws * (i == 0 ? distribution.Cumulative(edges[0])
                : i == edges.Length ? distribution.Survival(edges[^1])
                : distribution.Cumulative(edges[i]) - distribution.Cumulative(edges[i - 1]));
            Assert.True(expected > 5);
            statistic += Math.Pow(observed[i] - expected, 2) / expected;
        }

        Assert.InRange(statistic, 0, MathNet.Numerics.Distributions.ChiSquared.InvCDF(edges.Length, 1 - 1e-4));
    }

    [Theory, MemberData(nameof(Continuous))]
    public void Continuous_samples_pass_a_Kolmogorov_Smirnov_test(string name, double[] parameters)
    {
        var distribution = Make.Distribution(name, parameters);
        var samples = Samples(distribution).Order().ToArray();
        var distance = 0.0;

        // A shape of 0.01 puts a third of the samples so near to 1 that they round to it: ties count as one step of the staircase.
        for (var (i, next) = (0, 0); i < Draws; i = next)
        {
            while (next < Draws && samples[next] == samples[i])
                next++;
            var below = distribution.Cumulative(Math.BitDecrement(samples[i]));
            distance = Math.Max(distance, Math.Abs((double)next / Draws - distribution.Cumulative(samples[i])));
            distance = Math.Max(distance, Math.Abs((double)i / Draws - below));
        }

        Assert.InRange(distance, 0, Math.Sqrt(Math.Log(2 / 1e-4) / 2 / Draws));
    }

    [Fact]
    public void The_chi_square_test_would_notice_a_probability_that_is_off_by_a_hundredth()
    {
        var (distribution, wrong) = (new Bernoulli(0.3), new Bernoulli(0.31));
        var ones = Samples(distribution).Sum();
        var statistic = Math.Pow(ones - Draws * wrong.Mean, 2) / (Draws * wrong.Variance);
        Assert.True(statistic > MathNet.Numerics.Distributions.ChiSquared.InvCDF(1, 1 - 1e-4));
    }

    private static IEnumerable<double> Samples(Distribution distribution)
    {
        var random = new RandomSource(7);
        for (var i = 0; i < Draws; i++)
            yield return distribution.Sample(random);
    }

    // Upper ends of some 50 cells, each with at least 20 samples to be expected.
    private static double[] Edges(Distribution distribution)
    {
        var edges = new List<double>();
        var reached = 0.0;
        for (var i = 1; i < 50; i++)
        {
            var edge = distribution.Quantile(i / 50.0);
            if (distribution.Cumulative(edge) - reached < 2e-4 || distribution.Survival(edge) < 2e-4)
                continue;
            edges.Add(edge);
            reached = distribution.Cumulative(edge);
        }

        return [.. edges];
    }

    private static int Cell(double[] edges, double x)
    {
        var found = Array.BinarySearch(edges, x);
        return found >= 0 ? found : ~found;
    }
}
