using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Models.Tests.Points;

public sealed class PointHistogramTests
{
    [Fact]
    public void The_shares_add_up_to_one() =>
        Assert.Equal(1, PointHistogram.Shares([0.1f, 0.2f, -1.4f, 1.4f, 9, 9]).Sum(), 1e-12);

    [Fact]
    public void The_first_cell_is_the_lower_left_one() => Assert.Equal(1, PointHistogram.Shares([-1.49f, -1.49f])[0]);

    [Fact]
    public void Rows_go_up() => Assert.Equal(1, PointHistogram.Shares([-1.49f, -1.35f])[PointHistogram.CellsPerSide]);

    [Theory]
    [InlineData(1.6f, 0)]
    [InlineData(0, -1.6f)]
    [InlineData(1.5f, 0)]
    [InlineData(float.NaN, 0)]
    [InlineData(float.PositiveInfinity, 0)]
    public void A_point_outside_counts_in_the_last_cell(float x, float y) => Assert.Equal(1, PointHistogram.Shares([x, y])[^1]);

    [Fact]
    public void No_points_are_refused() => Assert.Throws<ArgumentException>(() => PointHistogram.Shares([]));
}
