using GenAI.Learn.Models.Metrics;

namespace GenAI.Learn.Models.Tests.Metrics;

public sealed class CorrelationTests
{
    // scipy.stats.pearsonr([1, 2, 4, 7, 8], [2, 1, 5, 3, 9]).statistic
    [Fact]
    public void It_is_Pearsons() => Assert.Equal(0.7517899786795582, Correlation.Of([1, 2, 4, 7, 8], [2, 1, 5, 3, 9]), 1e-12);

    [Fact]
    public void A_falling_line_has_minus_one() => Assert.Equal(-1, Correlation.Of([1, 2, 3], [10, 8, 6]), 1e-12);

    [Fact]
    public void A_constant_follows_nothing() => Assert.Equal(0, Correlation.Of([1, 2, 3], [5, 5, 5]));
}
