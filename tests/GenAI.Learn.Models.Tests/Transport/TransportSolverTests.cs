using System.Text.Json;
using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Tests.Goldens;
using GenAI.Learn.Models.Transport;

namespace GenAI.Learn.Models.Tests.Transport;

public sealed class TransportSolverTests
{
    private static readonly JsonElement Cases = Golden.Read("transport.json").GetProperty("plans");

    public static TheoryData<int> Numbered => new(Enumerable.Range(0, Cases.GetArrayLength()));

    // HiGHS keeps the sums of a plan to 1e-7.
    [Theory, MemberData(nameof(Numbered))]
    public void The_plan_costs_what_SciPys_linear_program_costs(int index)
    {
        var golden = Cases[index];
        var found = TransportSolver.Solve(golden.GetProperty("mass").Doubles(), golden.GetProperty("room").Doubles(), Table.Of(golden.GetProperty("cost")));
        Assert.Equal(golden.GetProperty("least").GetDouble(), found.Cost, 1e-6);
    }

    [Theory]
    [InlineData(1, 4, 7)]
    [InlineData(2, 9, 5)]
    [InlineData(3, 20, 20)]
    public void The_plan_empties_every_source_and_fills_every_destination(long seed, int sources, int targets)
    {
        var (mass, room, cost) = Problem(seed, sources, targets);
        var plan = TransportSolver.Solve(mass, room, cost).Plan;
        Assert.All(Enumerable.Range(0, sources), i => Assert.Equal(mass[i], Enumerable.Range(0, targets).Sum(j => plan[i, j]), 1e-9));
        Assert.All(Enumerable.Range(0, targets), j => Assert.Equal(room[j], Enumerable.Range(0, sources).Sum(i => plan[i, j]), 1e-9));
        Assert.All(plan.Cast<double>(), amount => Assert.True(amount >= 0));
    }

    [Theory]
    [InlineData(1, 4, 7)]
    [InlineData(2, 9, 5)]
    [InlineData(3, 20, 20)]
    public void Prices_prove_at_the_end_that_no_plan_is_cheaper(long seed, int sources, int targets)
    {
        var (mass, room, cost) = Problem(seed, sources, targets);
        var found = TransportSolver.Solve(mass, room, cost);
        var dual = mass.Zip(found.SourcePrices, (m, u) => m * u).Sum() + room.Zip(found.TargetPrices, (r, v) => r * v).Sum();
        Assert.Equal(found.Cost, dual, 1e-9 * found.Cost);
    }

    [Fact]
    public void At_every_step_no_price_is_too_high_and_what_is_moved_is_moved_at_its_price()
    {
        var (mass, room, cost) = Problem(4, 6, 8);
        var solver = new TransportSolver(mass, room, cost);
        while (!solver.IsComplete)
        {
            solver.Step();
            var plan = solver.Plan;
            for (var i = 0; i < 6; i++)
            {
                for (var j = 0; j < 8; j++)
                {
                    var gap = cost[i, j] - solver.SourcePrices[i] - solver.TargetPrices[j];
                    Assert.True(gap >= -1e-9, $"({i}, {j}): {gap}");
                    Assert.True(plan[i, j] == 0 || gap < 1e-9, $"({i}, {j}) moves {plan[i, j]} at a gap of {gap}");
                }
            }
        }
    }

    [Fact]
    public void Equal_masses_cost_what_the_cheapest_pairing_costs()
    {
        var cost = Table.Random(15, 15, new RandomSource(8));
        double[] ones = [.. Enumerable.Repeat(1.0, 15)];
        Assert.Equal(Assignment.Of(cost).Cost, TransportSolver.Solve(ones, ones, cost).Cost, 1e-9);
    }

    // The area between the two cumulative functions.
    [Fact]
    public void On_a_line_the_cost_is_that_of_the_quantile_formula()
    {
        double[] from = [0, 1, 4], to = [-1, 2, 3, 7];
        double[] mass = [3, 1, 2], room = [1, 2, 2, 1];
        var cost = new double[3, 4];
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 4; j++)
                cost[i, j] = Math.Abs(from[i] - to[j]);
        }

        var quantiles = Spread(from, mass).Zip(Spread(to, room), (a, b) => Math.Abs(a - b)).Sum();
        Assert.Equal(quantiles, TransportSolver.Solve(mass, room, cost).Cost, 1e-12);
    }

    [Fact]
    public void A_source_without_mass_and_a_destination_without_room_are_left_alone()
    {
        var found = TransportSolver.Solve([0, 2], [2, 0], new double[,] { { 1, 1 }, { 3, 1 } });
        Assert.Equal(6, found.Cost);
    }

    [Fact]
    public void Masses_and_rooms_that_differ_are_refused() => Assert.StartsWith(
        "The masses add up to 1 and the rooms to 2", Assert.Throws<ArgumentException>(() => new TransportSolver([1], [2], new double[1, 1])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_negative_cost_is_refused() =>
        Assert.StartsWith("A cost is negative", Assert.Throws<ArgumentException>(() => new TransportSolver([1], [1], new double[,] { { -1 } })).Message, StringComparison.Ordinal);

    private static IEnumerable<double> Spread(double[] places, double[] units) => places.Zip(units).SelectMany(place => Enumerable.Repeat(place.First, (int)place.Second)).Order();

    private static (double[] Mass, double[] Room, double[,] Cost) Problem(long seed, int sources, int targets)
    {
        var random = new RandomSource(seed);
        double[] mass = [.. Enumerable.Range(0, sources).Select(_ => 0.1 + random.NextDouble())];
        double[] room = [.. Enumerable.Range(0, targets).Select(_ => 0.1 + random.NextDouble())];
        var scale = mass.Sum() / room.Sum();
        return (mass, [.. room.Select(value => value * scale)], Table.Random(sources, targets, random));
    }
}
