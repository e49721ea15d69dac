using GenAI.Learn.Models.Density;
using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Tests.Goldens;

namespace GenAI.Learn.Models.Tests.Density;

public sealed class GaussianMixtureTests
{
    // Both sides add in another order and solve by another Cholesky, and 50 steps pass the difference on.
    private const double Tolerance = 1e-9;

    [Theory, InlineData(0), InlineData(1), InlineData(2)]
    public void Steps_from_one_start_lead_where_those_of_scikit_learn_lead(int index)
    {
        var golden = DensityGolden.All.GetProperty("mixtures")[index];
        var mixture = DensityGolden.Start(DensityGolden.Train.Points);
        for (var step = 0; step < golden.GetProperty("steps").GetInt32(); step++)
            mixture.Step(DensityGolden.Train.Points);

        Assert.All(golden.GetProperty("weights").Doubles().Zip(mixture.Weights), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
        for (var k = 0; k < mixture.Components.Count; k++)
        {
            Assert.All(golden.GetProperty("means")[k].Doubles().Zip(mixture.Components[k].Mean), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
            Assert.All(
                golden.GetProperty("covariances")[k].EnumerateArray().SelectMany(row => row.Doubles()).Zip(mixture.Components[k].Covariance.Cast<double>()),
                pair => Assert.Equal(pair.First, pair.Second, Tolerance));
        }
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2)]
    public void Its_held_out_log_likelihood_is_that_of_scikit_learn(int index)
    {
        var golden = DensityGolden.All.GetProperty("mixtures")[index];
        var mixture = DensityGolden.Start(DensityGolden.Train.Points);
        for (var step = 0; step < golden.GetProperty("steps").GetInt32(); step++)
            mixture.Step(DensityGolden.Train.Points);

        Assert.Equal(golden.GetProperty("train").GetDouble(), mixture.LogLikelihood(DensityGolden.Train.Points), Tolerance);
        Assert.Equal(golden.GetProperty("heldOut").GetDouble(), mixture.LogLikelihood(DensityGolden.Test.Points), Tolerance);
        Assert.All(
            golden.GetProperty("densities").Doubles().Select((log, i) => (log, i)),
            pair => Assert.Equal(pair.log, mixture.LogDensity(DensityGolden.Test.Points[pair.i]), Tolerance));
    }

    [Theory]
    [InlineData(1, 3), InlineData(2, 5), InlineData(3, 8), InlineData(4, 2), InlineData(5, 1), InlineData(6, 6), InlineData(7, 4), InlineData(8, 7)]
    public void No_step_lowers_the_likelihood(int seed, int components)
    {
        var random = new RandomSource(seed);
        var points = Enumerable.Range(0, 150).Select(i => new[] { random.NextNormal() + i % 3, random.NextNormal() * (1 + i % 2), random.NextDouble() }).ToArray();
        var mixture = GaussianMixture.Start(points, components, random, regularisation: 0);
        var before = double.NegativeInfinity;
        for (var step = 0; step < 100; step++)
        {
            var likelihood = mixture.Step(points);
            Assert.True(likelihood >= before - 1e-12, $"step {step}: {before} to {likelihood}"); // rounding alone
            before = likelihood;
        }
    }

    [Fact]
    public void Weights_sum_to_1_after_every_step()
    {
        var mixture = GaussianMixture.Start(DensityGolden.Train.Points, 5, new RandomSource(1));
        for (var step = 0; step < 20; step++)
        {
            mixture.Step(DensityGolden.Train.Points);
            Assert.Equal(1, mixture.Weights.Sum(), 1e-12);
        }
    }

    [Fact]
    public void Its_samples_have_its_mean_and_covariance()
    {
        var random = new RandomSource(4);
        var mixture = new GaussianMixture([0.25, 0.75], [[-1, 0], [1, 2]], [new[,] { { 0.5, 0.2 }, { 0.2, 0.4 } }, new[,] { { 0.1, 0 }, { 0, 0.3 } }]);
        const int Count = 200_000;
        var samples = Enumerable.Range(0, Count).Select(_ => mixture.Sample(random.NextDouble(), [random.NextNormal(), random.NextNormal()])).ToArray();
        var (mean, covariance) = Gaussian.Moments(samples, [.. samples.Select(_ => 1.0)], Count, 0);

        // Mean 0.25 (-1, 0) + 0.75 (1, 2); covariance within plus between, both by hand. Standard errors are below 0.003.
        Assert.All(new[] { 0.5, 1.5 }.Zip(mean), pair => Assert.Equal(pair.First, pair.Second, 0.012));
        Assert.All(new[] { 0.95, 0.8, 0.8, 1.075 }.Zip(covariance.Cast<double>()), pair => Assert.Equal(pair.First, pair.Second, 0.015));
    }

    [Fact]
    public void More_components_than_points_are_no_failure()
    {
        double[][] points = [[0, 0], [1, 1], [1, 1]];
        var mixture = GaussianMixture.Start(points, 5, new RandomSource(2));
        for (var step = 0; step < 20; step++)
            Assert.True(double.IsFinite(mixture.Step(points)));
    }

    [Fact]
    public void A_Gaussian_is_as_dense_as_SciPys()
    {
        var gaussian = new Gaussian([0.3, -0.7], new[,] { { 0.5, -0.2 }, { -0.2, 0.3 } });
        Assert.All(
            DensityGolden.All.GetProperty("gaussian").Doubles().Zip(DensityGolden.Test.Points),
            pair => Assert.Equal(pair.First, gaussian.LogDensity(pair.Second), 1e-12));
    }

    [Fact]
    public void A_covariance_without_spread_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Gaussian([0, 0], new[,] { { 1.0, 1 }, { 1, 1 } }));
}
