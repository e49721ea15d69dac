namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class MinimaxLabTests
{
    private static readonly MinimaxLab.Options Defaults = new();
    private static readonly MinimaxLab.Options Quick = new() { BatchSize = 32, Width = 8 };

    [Fact]
    public void One_seed_gives_one_run_whether_watched_or_not()
    {
        using var watched = New(Quick);
        using var unwatched = New(Quick);
        Assert.Equal(unwatched.Advance(6), watched.AdvanceWatched(6));
    }

    [Fact]
    public void A_saved_run_goes_on_the_same()
    {
        using var run = New(Quick with { Move = GeneratorMove.NonSaturating });
        run.Advance(7);
        using var copy = run.Copy();
        Assert.Equal(run.Draw().Note, copy.Draw().Note);
        Assert.Equal(run.Advance(5), copy.Advance(5));
    }

    [Fact]
    public void Every_view_is_shown()
    {
        using var run = New(Quick);
        run.Advance(1);
        Assert.Equal(["byDistance", "densities", "judges", "numbers", "slopes"], run.Draw().Data.Keys.Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_network_comes_within_0_02_of_the_best_discriminator(long seed)
    {
        using var run = New(Defaults, seed);
        var gap = 1.0;
        for (var i = 0; i < 80 && gap > MinimaxLab.NearEnough; i++)
            gap = Values(run.Advance(25), "gap").Min();
        Assert.InRange(gap, 0, MinimaxLab.NearEnough);
    }

    [Fact]
    public void The_network_does_not_pass_the_best_value()
    {
        using var run = New(Quick);
        var scalars = run.Advance(40);
        Assert.All(Values(scalars, "value").Zip(Values(scalars, "best")), pair => Assert.True(pair.First <= pair.Second + 1e-9));
    }

    [Fact]
    public void With_equal_densities_the_value_is_minus_ln_4()
    {
        using var run = New(Quick with { GeneratedShape = Quick.DataShape, GeneratedCentre = Quick.DataCentre, GeneratedSpread = Quick.DataSpread });
        Assert.Equal(-Math.Log(4), Values(run.Advance(1), "best")[0], 1e-9);
    }

    [Fact]
    public void A_moved_density_answers_at_once()
    {
        using var run = New(Quick);
        var before = run.Draw().Note;
        run.Lab.Update(Quick with { GeneratedCentre = 3 });
        Assert.NotEqual(before, run.Draw().Note);
        Assert.Equal(2, Values(run.Advance(1), "distance")[0], 1e-9);
    }

    [Fact]
    public void From_afar_the_saturating_loss_hardly_moves_and_the_non_saturating_one_comes_home()
    {
        var apart = Quick with { DataCentre = 4, DataSpread = 1, DataShape = GameShape.Normal, GeneratedCentre = -4, GeneratedSpread = 1 };
        using var saturating = New(apart with { Move = GeneratorMove.Saturating });
        using var nonSaturating = New(apart with { Move = GeneratorMove.NonSaturating });
        Assert.InRange(Values(saturating.Advance(100), "distance")[^1], 7.9, 8);
        Assert.InRange(Values(nonSaturating.Advance(300), "distance")[^1], 0, 0.1);
    }

    [Fact]
    public void The_goal_is_met_when_the_network_is_near_enough()
    {
        using var run = New(Defaults);
        Assert.Equal(GoalState.Open, run.Draw().Goal!.State);
        for (var i = 0; i < 60 && run.Draw().Goal!.State == GoalState.Open; i++)
            run.Advance(25);
        Assert.Equal(GoalState.Met, run.Draw().Goal!.State);
    }

    [Theory]
    [InlineData(-6, 0.3, 6, 0.3)]
    [InlineData(-6, 3, 6, 0.3)]
    [InlineData(0, 3, 0, 0.3)]
    public void The_ends_of_the_sliders_give_finite_pictures(double data, double dataSpread, double generated, double generatedSpread)
    {
        using var run = New(Quick with { DataCentre = data, DataSpread = dataSpread, GeneratedCentre = generated, GeneratedSpread = generatedSpread });
        Assert.All(run.Advance(3), scalar => Assert.True(double.IsFinite(scalar.Value), scalar.Name));
        var curves = run.Draw().Data.Values.OfType<CurveData>().SelectMany(data => data.Lines.Values);
        Assert.All(curves, line => Assert.All(line.Y.Values.ToArray(), y => Assert.True(float.IsFinite(y))));
    }

    private static SoloRun<MinimaxLab, MinimaxLab.Options> New(MinimaxLab.Options options, long seed = 1) => new(options, seed);

    private static List<double> Values(List<(string Name, double Value)> scalars, string name) => [.. scalars.Where(s => s.Name == name).Select(s => s.Value)];
}
