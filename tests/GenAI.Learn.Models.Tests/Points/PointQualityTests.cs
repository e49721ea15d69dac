using GenAI.Learn.Models.Points;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Points;

public sealed class PointQualityTests : IDisposable
{
    private readonly PointDistribution _ring = PointDistribution.Of(PointSet.Ring, []);
    private readonly Generator _random = new(21);
    private readonly PointQuality _quality;

    public PointQualityTests() => _quality = new PointQuality(_ring, _random, CPU);

    [Fact]
    public void Four_thousand_samples_of_the_data_itself_are_less_than_0_point_01_from_it() =>
        Assert.InRange(_quality.JensenShannon(Values(_ring.Sample(4000, _random, CPU))), 0, 0.01);

    [Fact]
    public void Samples_outside_the_plane_are_ln_2_away() =>
        Assert.Equal(Math.Log(2), _quality.JensenShannon(Values(full(100, 2, 7f))), 1e-9);

    [Fact]
    public void Half_of_the_modes_missing_costs_the_divergence_of_a_half()
    {
        // q is p on half of the mass, doubled: m = 0.75 q there, 0.5 p elsewhere.
        var expected = (0.5 * Math.Log(0.5 / 0.75) + 0.5 * Math.Log(2) + Math.Log(1 / 0.75)) / 2;
        var right = Points(_ring.Sample(16_000, _random, CPU)).Where(p => _ring.Modes.Take(4).Any(c => Math.Abs(c.X - p.X) + Math.Abs(c.Y - p.Y) < 0.35));
        Assert.Equal(expected, _quality.JensenShannon([.. right.SelectMany(p => new[] { p.X, p.Y })]), 0.01);
    }

    [Fact]
    public void The_data_itself_covers_all_modes() => Assert.Equal(8, _quality.Modes(Values(_ring.Sample(4000, _random, CPU))));

    [Fact]
    public void A_single_point_covers_one_mode() => Assert.Equal(1, _quality.Modes(Values(tensor(new float[] { 1, 0 }, [1, 2]))));

    [Theory]
    [InlineData(31, 1)] // 31 of 1000 are less than a quarter of an eighth
    [InlineData(32, 2)]
    public void A_mode_counts_from_a_quarter_of_its_fair_share_on(int near, int covered)
    {
        var points = Enumerable.Repeat(new[] { 1f, 0f }, 1000 - near).Concat(Enumerable.Repeat(new[] { -1f, 0f }, near));
        Assert.Equal(covered, _quality.Modes([.. points.SelectMany(p => p)]));
    }

    [Theory]
    [InlineData(0.149f, 1)]
    [InlineData(0.151f, 0)]
    public void A_point_belongs_to_a_mode_within_three_standard_deviations(float distance, int covered) =>
        Assert.Equal(covered, _quality.Modes([1 + distance, 0]));

    public void Dispose() => _random.Dispose();

    private static float[] Values(Tensor points) => PointQuality.Values(points);

    private static IEnumerable<(float X, float Y)> Points(Tensor points) => Values(points).Chunk(2).Select(p => (p[0], p[1]));
}
