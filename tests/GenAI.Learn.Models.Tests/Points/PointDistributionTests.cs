using GenAI.Learn.Models.Points;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Points;

public sealed class PointDistributionTests : IDisposable
{
    private const int Count = 40_000;
    private readonly Generator _random = new(11);

    public static TheoryData<PointSet> Sets => [.. Enum.GetValues<PointSet>()];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_set_lies_in_the_plane_that_is_shown(PointSet set)
    {
        var points = Sample(set);
        Assert.True(points.Max(p => Math.Max(Math.Abs(p.X), Math.Abs(p.Y))) < PointDistribution.HalfWidth);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_same_seed_gives_the_same_points(PointSet set)
    {
        using var again = new Generator(11);
        using var first = Distribution(set).Sample(100, _random, CPU);
        using var second = Distribution(set).Sample(100, again, CPU);
        Assert.True(first.eq(second).all().item<bool>());
    }

    [Fact]
    public void The_ring_has_mean_zero_and_the_variance_of_a_circle_and_its_noise()
    {
        var points = Sample(PointSet.Ring);
        Assert.Equal(0, points.Average(p => p.X), 0.02);
        Assert.Equal(0, points.Average(p => p.Y), 0.02);
        Assert.Equal(0.5 + 0.05 * 0.05, points.Average(p => p.X * p.X), 0.01);
    }

    [Theory]
    [InlineData(PointSet.Ring, 8)]
    [InlineData(PointSet.Grid, 25)]
    public void Modes_get_equal_shares_of_the_points(PointSet set, int modes)
    {
        var centres = Distribution(set).Modes;
        var counts = new int[centres.Count];
        foreach (var (x, y) in Sample(set))
            counts[Nearest(centres, x, y)]++;
        var expected = (double)Count / modes;
        var chiSquare = counts.Sum(count => (count - expected) * (count - expected) / expected);
        Assert.Equal(modes, counts.Length);
        Assert.InRange(chiSquare, 0, modes == 8 ? 29.9 : 60.1); // beyond with probability 1e-4 (SciPy: chi2.isf(1e-4, modes - 1))
    }

    [Fact]
    public void Around_a_mode_the_spread_is_sigma()
    {
        var points = Sample(PointSet.Ring).Where(p => Math.Abs(p.X - 1) < 0.3 && Math.Abs(p.Y) < 0.3).ToArray();
        Assert.Equal(PointDistribution.Sigma, Math.Sqrt(points.Average(p => p.Y * p.Y)), 0.003);
    }

    [Fact]
    public void Points_of_the_upper_moon_lie_on_its_half_circle()
    {
        // Both moons have radius 0.75; the upper is centred at (-0.375, -0.1875).
        var upper = Sample(PointSet.TwoMoons).Where(p => p.Y > 0.4).ToArray();
        var radii = upper.Select(p => Math.Sqrt(Math.Pow(p.X + 0.375, 2) + Math.Pow(p.Y + 0.1875, 2))).ToArray();
        Assert.InRange(upper.Length, Count / 6, Count / 4);
        Assert.Equal(0.75, radii.Average(), 0.01);
        Assert.All(radii, radius => Assert.InRange(radius, 0.45, 1.05));
    }

    [Fact]
    public void The_line_is_straight()
    {
        var distance = Sample(PointSet.Line).Select(p => (p.Y - p.X / 2) / Math.Sqrt(1.25)).ToArray();
        Assert.Equal(PointDistribution.Sigma, Math.Sqrt(distance.Average(d => d * d)), 0.002);
    }

    [Fact]
    public void The_spiral_reaches_out_to_radius_1_point_2()
    {
        var farthest = Sample(PointSet.Spiral).Max(p => Math.Sqrt(p.X * p.X + p.Y * p.Y));
        Assert.InRange(farthest, 1.2, 1.45);
    }

    [Fact]
    public void A_drawing_without_points_is_refused() =>
        Assert.Throws<ArgumentException>(() => PointDistribution.Of(PointSet.Drawn, []));

    public void Dispose() => _random.Dispose();

    private static PointDistribution Distribution(PointSet set) => PointDistribution.Of(set, [(0.5, 0.5), (-1, 0)]);

    private (double X, double Y)[] Sample(PointSet set)
    {
        using var sample = Distribution(set).Sample(Count, _random, CPU);
        var values = PointQuality.Values(sample);
        return [.. Enumerable.Range(0, Count).Select(i => ((double)values[2 * i], (double)values[2 * i + 1]))];
    }

    private static int Nearest(IReadOnlyList<(double X, double Y)> centres, double x, double y) =>
        Enumerable.Range(0, centres.Count).MinBy(i => Math.Pow(centres[i].X - x, 2) + Math.Pow(centres[i].Y - y, 2));
}
