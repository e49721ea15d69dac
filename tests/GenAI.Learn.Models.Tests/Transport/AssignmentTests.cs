using System.Diagnostics;
using System.Text.Json;
using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Tests.Goldens;
using GenAI.Learn.Models.Transport;

namespace GenAI.Learn.Models.Tests.Transport;

public sealed class AssignmentTests
{
    private static readonly JsonElement Cases = Golden.Read("transport.json");

    public static TheoryData<int> Numbered => new(Enumerable.Range(0, Cases.GetProperty("assignments").GetArrayLength()));

    // Sums of at most 21 costs in another order: the tolerance is rounding alone.
    [Theory, MemberData(nameof(Numbered))]
    public void The_pairing_is_the_one_that_SciPy_finds(int index)
    {
        var golden = Cases.GetProperty("assignments")[index];
        var found = Assignment.Of(Table.Of(golden.GetProperty("cost")));
        Assert.Equal(golden.GetProperty("least").GetDouble(), found.Cost, 1e-9);
        if (golden.GetProperty("partner") is { ValueKind: JsonValueKind.Array } partner) // not with ties
            Assert.Equal(partner.Doubles(), found.Partner.Select(j => (double)j));
    }

    // The script makes the same points; single-precision coordinates are the tolerance's reason.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_distance_of_two_sets_of_points_is_SciPys(int index)
    {
        var golden = Cases.GetProperty("scatters")[index];
        var (from, to) = Scatter(golden.GetProperty("count").GetInt32());
        Assert.Equal(golden.GetProperty("mean").GetDouble(), EmpiricalWasserstein.Of(from, to), 1e-6);
    }

    [Fact]
    public void Two_times_256_points_are_paired_in_a_fraction_of_a_tenth_of_a_second()
    {
        var (from, to) = Scatter(256);
        EmpiricalWasserstein.Of(from, to); // compiled
        var fastest = Enumerable.Range(0, 5).Min(_ =>
        {
            var clock = Stopwatch.StartNew();
            EmpiricalWasserstein.Of(from, to);
            return clock.Elapsed.TotalMilliseconds;
        });
        Assert.InRange(fastest, 0, 100);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Prices_prove_that_no_pairing_is_cheaper(long seed)
    {
        var cost = Table.Random(40, 40, new RandomSource(seed));
        var found = Assignment.Of(cost);
        Assert.Equal(Enumerable.Range(0, 40), found.Partner.Order());
        Assert.Equal(found.Cost, found.SourcePrices.Sum() + found.TargetPrices.Sum(), 1e-9);
        for (var i = 0; i < 40; i++)
        {
            Assert.Equal(cost[i, found.Partner[i]], found.SourcePrices[i] + found.TargetPrices[found.Partner[i]], 1e-9);
            Assert.All(Enumerable.Range(0, 40), j => Assert.True(found.SourcePrices[i] + found.TargetPrices[j] <= cost[i, j] + 1e-9));
        }
    }

    [Fact]
    public void On_a_line_the_lowest_goes_to_the_lowest()
    {
        var random = new RandomSource(5);
        float[] from = [.. Enumerable.Range(0, 60).Select(_ => (float)random.NextNormal())];
        float[] to = [.. Enumerable.Range(0, 60).Select(_ => (float)(2 * random.NextNormal() - 1))];
        var sorted = from.Order().Zip(to.Order(), (a, b) => Math.Abs((double)a - b)).Average();
        Assert.Equal(sorted, EmpiricalWasserstein.Of(OnLine(from), OnLine(to)), 1e-6);
    }

    [Fact]
    public void It_is_a_distance_between_sets_of_points()
    {
        var random = new RandomSource(6);
        var (a, b, c) = (Cloud(random, 0), Cloud(random, 1), Cloud(random, 2));
        Assert.Equal(0, EmpiricalWasserstein.Of(a, a), 1e-12);
        Assert.Equal(EmpiricalWasserstein.Of(a, b), EmpiricalWasserstein.Of(b, a), 1e-9);
        Assert.True(EmpiricalWasserstein.Of(a, c) <= EmpiricalWasserstein.Of(a, b) + EmpiricalWasserstein.Of(b, c) + 1e-9);
    }

    [Fact]
    public void A_shifted_set_is_as_far_away_as_it_was_shifted()
    {
        var cloud = Cloud(new RandomSource(7), 0);
        float[] shifted = [.. cloud.Select((value, i) => value + (i % 2 == 0 ? 3 : 4))];
        Assert.Equal(5, EmpiricalWasserstein.Of(cloud, shifted), 1e-6);
    }

    [Fact]
    public void An_oblong_table_is_refused() =>
        Assert.StartsWith("2 sources cannot be paired with 3 destinations.", Assert.Throws<ArgumentException>(() => Assignment.Of(new double[2, 3])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_cost_that_is_not_a_number_is_refused() =>
        Assert.StartsWith("A cost is NaN", Assert.Throws<ArgumentException>(() => Assignment.Of(new[,] { { double.NaN } })).Message, StringComparison.Ordinal);

    [Fact]
    public void Sets_of_different_size_are_refused() =>
        Assert.StartsWith("2 points and 1", Assert.Throws<ArgumentException>(() => EmpiricalWasserstein.Of(new float[4], new float[2])).Message, StringComparison.Ordinal);

    private static float[] OnLine(float[] values) => [.. values.SelectMany(value => new[] { value, 0f })];

    private static float[] Cloud(RandomSource random, double centre) => [.. Enumerable.Range(0, 80).Select(_ => (float)(centre + random.NextNormal()))];

    private static (float[] From, float[] To) Scatter(int count)
    {
        var state = 12345L;
        var values = Enumerable.Range(0, 4 * count).Select(_ =>
        {
            state = (1103515245 * state + 12345) % (1L << 31);
            return (float)(state / 65536 % 2000 / 1000.0 - 1);
        }).ToArray();
        return (values[..(2 * count)], values[(2 * count)..]);
    }
}
