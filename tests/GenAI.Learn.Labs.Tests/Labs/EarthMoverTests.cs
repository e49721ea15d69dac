namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class EarthMoverTests
{
    private static readonly EarthMover.Options Defaults = new();

    [Fact]
    public void The_solver_ends_at_the_optimum_where_its_prices_prove_it_and_then_rests()
    {
        using var run = New(Defaults);
        var scalars = Advance(run, 300);
        Assert.True(run.Lab.IsResting);
        Assert.Equal(Last(scalars, "optimal"), Last(scalars, "solver"), 1e-9);
        Assert.Equal(Last(scalars, "optimal"), Last(scalars, "bound"), 1e-9);
    }

    [Fact]
    public void Prices_prove_more_and_more_and_never_more_than_the_optimum()
    {
        using var run = New(Defaults);
        var scalars = Advance(run, 300);
        double[] bounds = [.. scalars.Where(s => s.Name == "bound").Select(s => s.Value)];
        Assert.All(bounds, bound => Assert.True(bound <= Last(scalars, "optimal") + 1e-9));
        Assert.All(bounds.Zip(bounds.Skip(1)), pair => Assert.True(pair.Second >= pair.First - 1e-9));
        Assert.InRange(bounds.Distinct().Count(), 3, 100);
    }

    [Fact]
    public void A_tap_on_a_pile_and_one_on_a_hole_move_the_earth_between_them()
    {
        var options = Defaults with { Solve = false };
        using var run = New(options);
        run.Advance(1);
        var (pile, hole) = (Places(run, "earth")[0], Places(run, "room")[0]);
        var before = Left(run);
        run.Lab.Update(options with { Hand = pile });
        run.Lab.Update(options with { Hand = hole });
        Assert.InRange(Left(run), 0, before - 1);
        Assert.True(Last(run.Advance(1), "cost") > 0);
    }

    [Fact]
    public void Moves_by_the_two_numbers_fill_every_hole_and_can_be_taken_back()
    {
        var options = Defaults with { Solve = false };
        using var run = New(options);
        options = MoveAll(run, options);
        Assert.Equal(0, Left(run));
        run.Lab.Update(options with { TakeBack = !options.TakeBack });
        Assert.NotEqual(0, Left(run));
    }

    [Fact]
    public void The_goal_compares_a_finished_plan_with_the_optimum()
    {
        var options = Defaults with { Solve = false };
        using var run = New(options);
        Assert.Equal(GoalState.Open, run.Draw().Goal!.State);
        MoveAll(run, options);
        var scalars = run.Advance(1);
        var within = Last(scalars, "cost") <= 1.05 * Last(scalars, "optimal");
        Assert.Equal(within ? GoalState.Met : GoalState.Open, run.Draw().Goal!.State);
        Assert.True(Last(scalars, "cost") >= Last(scalars, "optimal") - 1e-9);
    }

    [Fact]
    public void Without_the_solver_the_ground_is_the_learners()
    {
        using var run = New(Defaults with { Solve = false });
        run.Advance(1);
        Assert.True(run.Lab.IsResting);
        Assert.Equal(0, Last(run.Advance(3), "solver"));
    }

    [Fact]
    public void A_loaded_run_goes_on_the_same()
    {
        using var run = New(Defaults);
        run.Advance(9);
        run.Lab.Update(Defaults with { Move = true });
        using var copy = run.Copy();
        Assert.Equal(run.Draw().Note, copy.Draw().Note);
        Assert.Equal(run.Advance(20), copy.Advance(20));
    }

    [Fact]
    public void The_same_seed_gives_the_same_ground_and_another_another()
    {
        using var first = New(Defaults);
        using var same = New(Defaults);
        using var other = new SoloRun<EarthMover, EarthMover.Options>(Defaults, seed: 2);
        var optimal = Last(first.Advance(1), "optimal");
        Assert.Equal(optimal, Last(same.Advance(1), "optimal"));
        Assert.NotEqual(optimal, Last(other.Advance(1), "optimal"));
    }

    [Fact]
    public void A_pile_that_is_not_there_is_refused() =>
        Assert.Equal("pile is 4, but there are 3 piles.", EarthMover.Complaint(Defaults with { Piles = 3, Pile = 4 }));

    private static SoloRun<EarthMover, EarthMover.Options> New(EarthMover.Options options) => new(options);

    private static List<(string Name, double Value)> Advance(SoloRun<EarthMover, EarthMover.Options> run, int most)
    {
        var scalars = new List<(string, double)>();
        for (var i = 0; i < most && !run.Lab.IsResting; i++)
            scalars.AddRange(run.Advance(1));
        return scalars;
    }

    private static EarthMover.Options MoveAll(SoloRun<EarthMover, EarthMover.Options> run, EarthMover.Options options)
    {
        for (var pile = 1; pile <= options.Piles; pile++)
        {
            for (var hole = 1; hole <= options.Piles; hole++)
            {
                options = options with { Pile = pile, Hole = hole, Move = !options.Move };
                run.Lab.Update(options);
            }
        }

        return options;
    }

    private static int Left(SoloRun<EarthMover, EarthMover.Options> run) => int.Parse(((TableData)run.Draw().Data["plans"]).Rows[0][2]);

    private static Position[] Places(SoloRun<EarthMover, EarthMover.Options> run, string group)
    {
        var points = ((ScatterData)run.Draw().Data["scene"]).Groups[group].Points.Values.ToArray();
        return [.. Enumerable.Range(0, points.Length / 2).Select(i => new Position(points[2 * i], points[2 * i + 1]))];
    }

    private static double Last(List<(string Name, double Value)> scalars, string name) => scalars.Last(s => s.Name == name).Value;
}
