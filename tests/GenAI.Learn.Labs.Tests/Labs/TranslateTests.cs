using GenAI.Learn.Models.Translation;

namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class TranslateTests
{
    // Few channels and pairs: what is checked here does not depend on them.
    private static readonly Translate.Options Small = new() { Width = NetworkWidth.Narrow, BatchSize = 4 };

    public static TheoryData<TranslationTask> Tasks => new(Enum.GetValues<TranslationTask>());

    [Theory]
    [MemberData(nameof(Tasks))]
    public void With_any_task_every_view_is_shown(TranslationTask task)
    {
        var options = Small with { Task = task };
        using var run = New(options);
        run.Advance(2);
        Assert.Equal(run.DrawnViews, run.Draw().Data.Keys.Order());
    }

    [Fact]
    public void One_seed_gives_one_run_whether_watched_or_not()
    {
        using var watched = New(Small);
        using var unwatched = New(Small);
        Assert.Equal(unwatched.Advance(12), watched.AdvanceWatched(12));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(11)] // between the two turns
    public void A_saved_run_goes_on_the_same(int phases)
    {
        using var run = New(Small with { Task = TranslationTask.Restyling });
        run.Advance(phases);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(11), copy.Advance(11));
        Assert.Equal(Picture(run, "pairs"), Picture(copy, "pairs"));
    }

    [Fact]
    public void Both_weights_at_zero_are_refused()
    {
        Assert.Contains("l1Weight", Translate.Complaint(Small with { L1Weight = 0, AdversarialWeight = 0 }));
        Assert.Null(Translate.Complaint(Small with { L1Weight = 0 }));
    }

    [Fact]
    public void Weights_changed_in_the_run_act_at_the_next_turn_of_the_generator()
    {
        using var run = New(Small);
        run.Advance(4);
        using var copy = run.Copy();
        copy.Lab.Update(Small with { L1Weight = 0 });
        Assert.Equal(run.Advance(2), copy.Advance(2)); // the losses are of the weights before the turn
        Assert.NotEqual(run.Advance(2), copy.Advance(2));
    }

    [Fact]
    public void A_drawing_is_answered_at_once()
    {
        using var run = New(Small);
        run.Advance(2);
        var before = Picture(run, "drawn");
        var pixels = new byte[784];
        pixels.AsSpan(300, 20).Fill(255);
        run.Lab.Update(Small with { Drawing = new Drawing(pixels) });
        Assert.NotEqual(before, Picture(run, "drawn"));
    }

    [Fact]
    public void The_same_silhouette_under_another_label_gets_another_answer()
    {
        var options = Small with { Task = TranslationTask.LabelMapToGarment };
        using var run = New(options);
        run.Advance(20);
        var before = Picture(run, "drawn");
        run.Lab.Update(options with { DrawnClass = new ClassLabel(8) });
        Assert.NotEqual(before, Picture(run, "drawn"));
    }

    [Fact]
    public void A_larger_hole_is_measured_at_once()
    {
        var options = Small with { Task = TranslationTask.Inpainting };
        using var run = New(options);
        run.Advance(2);
        var before = run.Draw().Note;
        run.Lab.Update(options with { HoleSide = Inpainting.MaxSide });
        Assert.NotEqual(before, run.Draw().Note);
    }

    [Fact]
    public void Where_nothing_is_asked_a_copy_cannot_be_beaten()
    {
        using var run = New(Small with { Task = TranslationTask.Restyling, Slant = 0, Thickness = 0 });
        var scalars = run.Advance(2);
        Assert.Equal(100, scalars.Last(s => s.Name == "baselinePsnr").Value, 1e-3);
        Assert.Equal(GoalState.Open, run.Draw().Goal!.State);
    }

    // The lab's promise at its default settings, after some five seconds of training.
    [Theory]
    [MemberData(nameof(Tasks))]
    public void It_comes_nearer_to_the_truth_than_the_plain_answer(TranslationTask task)
    {
        using var run = New(new Translate.Options { Task = task });
        var scalars = run.Advance(2 * 160);
        Assert.True(scalars.Last(s => s.Name == "psnr").Value > scalars.Last(s => s.Name == "baselinePsnr").Value);
        Assert.Equal(GoalState.Met, run.Draw().Goal!.State);
    }

    private static SoloRun<Translate, Translate.Options> New(Translate.Options options) => new(options);

    private static byte[] Picture(SoloRun<Translate, Translate.Options> run, string view) => ((ImagesData)run.Draw().Data[view]).Png;
}
