using GenAI.Learn.Models.Metrics;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Metrics;

public sealed class FrechetDistanceTests
{
    // Where the covariances commute, the distance is |m1 - m2|^2 + the sum of (s1 - s2)^2 over the axes.
    [Theory]
    [InlineData(0.0, 1.0, 1.0)]
    [InlineData(2.0, 1.0, 3.0)]
    [InlineData(-1.5, 0.01, 4.0)]
    [InlineData(0.3, 1e-6, 1e-3)]
    public void Two_known_Gaussians_have_the_distance_of_the_closed_form(double shift, double s1, double s2)
    {
        const int D = 20;
        using var first = Gaussian(0, D, s1);
        using var second = Gaussian(shift, D, s2);
        Assert.Equal(D * (shift * shift + (s1 - s2) * (s1 - s2)), FrechetDistance.Between(first, second), 1e-6);
    }

    // |a> of the plane, turned: C1 = diag(4, 1), C2 the same turned by a right angle: tr(C1 + C2 - 2 (C1 C2)^(1/2)) = 10 - 2 * 4.
    [Fact]
    public void A_turned_Gaussian_has_the_distance_of_the_closed_form()
    {
        using var first = new GaussianStatistics(zeros(2, dtype: ScalarType.Float64), tensor(new double[,] { { 4, 0 }, { 0, 1 } }));
        using var second = new GaussianStatistics(zeros(2, dtype: ScalarType.Float64), tensor(new double[,] { { 1, 0 }, { 0, 4 } }));
        Assert.Equal(2, FrechetDistance.Between(first, second), 1e-6);
    }

    [Fact]
    public void A_set_has_no_distance_from_itself()
    {
        using var random = new Generator(1, CPU);
        using var statistics = GaussianStatistics.Of(randn([200, 30], generator: random));
        Assert.Equal(0, FrechetDistance.Between(statistics, statistics), 1e-6);
    }

    [Fact]
    public void A_set_with_features_that_never_vary_has_no_distance_from_itself()
    {
        using var random = new Generator(1, CPU);
        var features = randn([200, 30], generator: random) * ones(30).index_fill(0, tensor(new long[] { 3, 7 }), 0);
        using var statistics = GaussianStatistics.Of(features);
        Assert.Equal(0, FrechetDistance.Between(statistics, statistics), 1e-6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(128)]
    public void Fewer_samples_than_one_more_than_the_features_are_refused_with_the_reason(int count)
    {
        var refusal = Assert.Throws<ArgumentException>(() => GaussianStatistics.Of(zeros(count, 128)));
        Assert.Contains($"its rank would be at most {count - 1}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("At least 129 images are needed", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_sample_more_than_features_is_enough()
    {
        using var random = new Generator(1, CPU);
        using var statistics = GaussianStatistics.Of(randn([129, 128], generator: random));
        Assert.True(linalg.eigvalsh(statistics.Covariance)[0].item<double>() > 0);
    }

    // Two samples of one Gaussian: the smaller, the larger the distance.
    [Fact]
    public void Small_samples_bias_the_distance_upwards()
    {
        using var random = new Generator(1, CPU);
        using var reference = GaussianStatistics.Of(randn([20_000, 16], generator: random));
        double Mean(int count) => Enumerable.Range(0, 10).Average(_ =>
        {
            using var sample = GaussianStatistics.Of(randn([count, 16], generator: random));
            return FrechetDistance.Between(reference, sample);
        });
        var means = new[] { 50, 200, 800, 3200 }.Select(Mean).ToArray();
        Assert.Equal(means.OrderDescending(), means);
        Assert.True(means[0] > 10 * means[3]);
    }

    private static GaussianStatistics Gaussian(double mean, int dimension, double deviation) =>
        new(full(dimension, mean, dtype: ScalarType.Float64), eye(dimension, dtype: ScalarType.Float64) * (deviation * deviation));
}
