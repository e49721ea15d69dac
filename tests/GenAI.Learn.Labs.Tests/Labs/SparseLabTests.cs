namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class SparseLabTests
{
    private static readonly SparseLab.Options Small = new() { Units = 32, BatchSize = 16 };

    public static TheoryData<SparseLab.Options> Varied =>
        [.. from task in Enum.GetValues<SparseTask>() from kind in Enum.GetValues<SparsityKind>() select Small with { Task = task, Sparsity = kind }];

    [Theory]
    [MemberData(nameof(Varied))]
    public void With_any_settings_every_view_is_shown_before_and_after_a_step(SparseLab.Options options)
    {
        using var run = new SoloRun<SparseLab, SparseLab.Options>(options);
        var drawn = SparseLab.Views(options).Where(view => view is not CurveView).Select(view => view.Name).Order().ToArray();
        Assert.Equal(drawn, run.Draw().Data.Keys.Order());
        run.Advance(1);
        Assert.Equal(drawn, run.Draw().Data.Keys.Order());
    }

    [Theory]
    [InlineData(SparseTask.Atoms)]
    [InlineData(SparseTask.Topics)]
    [InlineData(SparseTask.Lesion)]
    public void A_saved_run_goes_on_the_same_whether_watched_or_not(SparseTask task)
    {
        using var run = new SoloRun<SparseLab, SparseLab.Options>(Small with { Task = task });
        run.Advance(7);
        using var copy = run.Copy();
        copy.Draw();
        Assert.Equal(run.Advance(15), copy.Advance(15));
    }

    [Fact]
    public void K_sparse_codes_have_exactly_the_share_that_is_set_also_when_it_changes()
    {
        using var run = new SoloRun<SparseLab, SparseLab.Options>(Small with { Kept = 8 });
        Assert.Equal(0.25, Last(run.Advance(20), "activeShare"), 1e-6);
        run.Lab.Update(Small with { Kept = 2 });
        Assert.Equal(0.0625, Last(run.Advance(20), "activeShare"), 1e-6);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.25)]
    public void A_target_rate_is_kept_within_0_05(double rate)
    {
        using var run = new SoloRun<SparseLab, SparseLab.Options>(new SparseLab.Options { Sparsity = SparsityKind.TargetRate, Rate = rate });
        Assert.Equal(rate, Last(run.Advance(200), "activeShare"), 0.05);
    }

    [Fact]
    public void The_share_falls_as_the_weight_of_l1_rises()
    {
        var shares = new[] { 1e-5, 1e-4, 1e-3 }.Select(weight =>
        {
            using var run = new SoloRun<SparseLab, SparseLab.Options>(new SparseLab.Options { Sparsity = SparsityKind.L1, L1Weight = weight });
            return Last(run.Advance(100), "activeShare");
        }).ToArray();
        Assert.Equal(shares.OrderDescending(), shares);
        Assert.True(shares[0] > shares[2] + 0.1, $"{shares[0]} and {shares[2]}");
    }

    [Fact]
    public void It_learns_with_hardly_a_dead_unit()
    {
        using var run = new SoloRun<SparseLab, SparseLab.Options>(new SparseLab.Options());
        var scalars = run.Advance(200);
        Assert.True(Last(scalars, "testMse") < 0.6 * scalars.First(s => s.Name == "testMse").Value);
        Assert.InRange(Last(scalars, "deadUnits"), 0, 8);
    }

    [Fact]
    public void Another_image_is_taken_apart_at_once()
    {
        using var run = new SoloRun<SparseLab, SparseLab.Options>(Small);
        var before = ((ImagesData)run.Draw().Data["parts"]).Png;
        run.Lab.Update(Small with { Shown = 9 });
        Assert.NotEqual(before, ((ImagesData)run.Draw().Data["parts"]).Png);
    }

    [Fact]
    public void A_brighter_lesion_is_found_more_often()
    {
        var pale = Small with { Task = SparseTask.Lesion, LesionBrightness = 0.1 };
        using var run = new SoloRun<SparseLab, SparseLab.Options>(pale);
        var before = Last(run.Advance(40), "lesionAuc");
        run.Lab.Update(pale with { LesionBrightness = 1 });
        Assert.True(Last(run.Advance(20), "lesionAuc") > before + 0.05);
    }

    [Fact]
    public void More_kept_units_than_there_are_is_refused() =>
        Assert.Contains("k is 40", SparseLab.Complaint(Small with { Kept = 40 }), StringComparison.Ordinal);

    private static double Last(List<(string Name, double Value)> scalars, string name) => scalars.Last(scalar => scalar.Name == name).Value;
}
