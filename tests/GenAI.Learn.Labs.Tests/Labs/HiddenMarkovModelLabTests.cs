namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class HiddenMarkovModelLabTests
{
    private static readonly HiddenMarkovModelLab.Options Decode = new();
    private static readonly HiddenMarkovModelLab.Options Learn = new() { Task = CasinoTask.Learn };

    [Fact]
    public void Over_2000_throws_both_methods_name_more_dice_than_always_saying_fair()
    {
        using var run = New(Decode);
        var last = run.Advance(1999).TakeLast(3).ToDictionary(s => s.Name, s => s.Value);
        Assert.InRange(last["agreement"], 0.75, 1); // always fair: about 2/3
        Assert.InRange(last["viterbiAgreement"], 0.75, 1);
        Assert.True(run.Lab.IsResting);
    }

    [Fact]
    public void Each_step_throws_once_more()
    {
        using var run = New(Decode);
        run.Advance(99);
        Assert.StartsWith("100 throws:", run.Draw().Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_die_that_is_not_loaded_cannot_be_found()
    {
        using var run = New(Decode with { LoadedSix = 1 / 6.0 });
        run.Advance(500);
        Assert.Equal(0.05 / 0.15, run.Advance(1).Single(s => s.Name == "loaded").Value, 1e-9); // the share of loaded throws, whatever was thrown
    }

    [Fact]
    public void The_likelihood_never_falls_and_comes_to_that_of_the_true_model()
    {
        using var run = New(Learn);
        var curve = Likelihoods(run.Advance(400));
        Assert.All(curve.Zip(curve.Skip(1)), pair => Assert.True(pair.Second >= pair.First - 1e-12));
        var truth = run.Advance(1).Single(s => s.Name == "trueModel").Value;
        Assert.InRange(curve[^1], truth - 0.001, truth + 0.01);
    }

    [Fact]
    public void The_learned_loaded_die_is_near_the_true_one()
    {
        using var run = New(Learn with { Throws = 10_000 });
        run.Advance(400);
        var rows = ((TableData)run.Draw().Data["parameters"]).Rows;
        foreach (var row in rows)
            Assert.Equal(double.Parse(row[1]), double.Parse(row[2]), 0.06);
    }

    [Fact]
    public void Of_ten_casinos_at_least_eight_are_learned_as_well_as_the_true_model_within_600_steps()
    {
        var gaps = Enumerable.Range(1, 10).Select(seed =>
        {
            using var run = new SoloRun<HiddenMarkovModelLab, HiddenMarkovModelLab.Options>(Learn, seed);
            var last = run.Advance(600).TakeLast(2).ToDictionary(s => s.Name, s => s.Value);
            return last["logLikelihood"] - last["trueModel"];
        }).ToArray();
        Assert.True(gaps.Count(gap => gap >= 0) >= 8, string.Join(", ", gaps));
    }

    [Fact]
    public void It_rests_once_converged_and_learns_anew_from_another_start()
    {
        using var run = New(Learn with { Throws = 300 });
        for (var i = 0; i < 40 && !run.Lab.IsResting; i++)
            run.Advance(250);
        Assert.True(run.Lab.IsResting);
        run.Lab.Update(Learn with { Throws = 300, Start = 2 });
        Assert.False(run.Lab.IsResting);
        Assert.StartsWith("After 0 steps", run.Draw().Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moved_slider_opens_the_casino_anew_with_as_many_throws()
    {
        using var run = New(Decode);
        run.Advance(50);
        run.Lab.Update(Decode with { LoadedSix = 0.9 });
        Assert.StartsWith("51 throws:", run.Draw().Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CasinoTask.Decode)]
    [InlineData(CasinoTask.Learn)]
    public void Every_view_is_shown(CasinoTask task)
    {
        using var run = New(new HiddenMarkovModelLab.Options { Task = task });
        run.Advance(1);
        var drawn = HiddenMarkovModelLab.Views(new HiddenMarkovModelLab.Options { Task = task }).Where(view => view is not CurveView).Select(view => view.Name);
        Assert.Equal(drawn.Order(), run.Draw().Data.Keys.Order());
    }

    [Theory]
    [InlineData(CasinoTask.Decode)]
    [InlineData(CasinoTask.Learn)]
    public void A_saved_run_goes_on_the_same(CasinoTask task)
    {
        using var run = New(new HiddenMarkovModelLab.Options { Task = task });
        run.Advance(20);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(10), copy.Advance(10));
    }

    [Fact]
    public void One_seed_gives_one_run_whether_watched_or_not()
    {
        using var watched = New(Decode);
        using var unwatched = New(Decode);
        var expected = unwatched.Advance(30);
        Assert.Equal(expected, Enumerable.Range(0, 30).SelectMany(_ =>
        {
            watched.Draw();
            return watched.Advance(1);
        }));
    }

    private static SoloRun<HiddenMarkovModelLab, HiddenMarkovModelLab.Options> New(HiddenMarkovModelLab.Options options) => new(options);

    private static double[] Likelihoods(List<(string Name, double Value)> scalars) => [.. scalars.Where(s => s.Name == "logLikelihood").Select(s => s.Value)];
}
