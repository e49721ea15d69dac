using GenAI.Learn.Models.Graphical;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Tests.Graphical;

public sealed class BatchMeansTests
{
    [Fact]
    public void The_mean_is_the_weighted_mean()
    {
        var means = new BatchMeans();
        for (var i = 1; i <= 1000; i++)
            means.Add(i, i);
        Assert.Equal(2001.0 / 3, means.Mean!.Value, 1e-9); // sum of squares over sum
        Assert.Equal(1000, means.Count);
    }

    [Fact]
    public void For_independent_numbers_the_error_is_the_deviation_over_the_root_of_their_count()
    {
        var (means, random) = (new BatchMeans(), new RandomSource(2));
        for (var i = 0; i < 40_000; i++)
            means.Add(random.NextNormal());
        Assert.InRange(means.StandardError!.Value * 200, 0.7, 1.35); // 32 to 63 batches: a relative error of about 0.1
    }

    [Fact]
    public void For_correlated_numbers_the_error_is_larger_as_theory_says()
    {
        const double memory = 0.9; // x' = 0.9 x + noise: the error of the mean is sqrt((1 + 0.9) / (1 - 0.9)) times as large
        var (means, random, x) = (new BatchMeans(), new RandomSource(2), 0.0);
        for (var i = 0; i < 100_000; i++)
            means.Add(x = memory * x + Math.Sqrt(1 - memory * memory) * random.NextNormal());
        var ratio = means.StandardError!.Value * Math.Sqrt(100_000) / Math.Sqrt((1 + memory) / (1 - memory));
        Assert.InRange(ratio, 0.65, 1.4);
    }

    [Fact]
    public void Nothing_seen_has_neither_mean_nor_error()
    {
        var means = new BatchMeans();
        means.Add(1, 0);
        Assert.Null(means.Mean);
        Assert.Null(means.StandardError);
    }
}
