namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class CganTests
{
    // As few channels and images as the options allow: what is checked here does not depend on them.
    private static readonly Cgan.Options Small = new() { Width = 8, BatchSize = 8, NoiseDimension = 8, Condition = Cgan.ConditionKind.Attributes };

    public static TheoryData<Cgan.ConditionKind> Kinds => [.. Enum.GetValues<Cgan.ConditionKind>()];

    [Fact]
    public void One_seed_gives_one_run_whether_watched_or_not()
    {
        using var watched = New(Small);
        using var unwatched = New(Small);
        Assert.Equal(unwatched.Advance(12), watched.AdvanceWatched(12));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(13)] // between the two turns
    public void A_saved_run_goes_on_the_same(int phases)
    {
        var options = Small with { Condition = Cgan.ConditionKind.Captions, Spoiled = 0.2 };
        using var run = New(options);
        run.Advance(phases);
        using var copy = run.Copy();
        Assert.Equal(Samples(run), Samples(copy));
        Assert.Equal(run.Advance(9), copy.Advance(9));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void After_the_first_step_every_view_is_shown(Cgan.ConditionKind kind)
    {
        var options = Small with { Condition = kind };
        using var run = New(options);
        run.Advance(2);
        Assert.Equal(run.DrawnViews, run.Draw().Data.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_asked_acts_at_once_and_leaves_the_training_alone(Cgan.ConditionKind kind)
    {
        var options = Small with { Condition = kind, LearningRate = 1e-2 };
        using var run = New(options);
        run.Advance(40); // by then more than the last bit of a pixel depends on what is asked
        using var copy = run.Copy();
        copy.Lab.Update(options with { Digit = 3, Thickness = 4.5, Slant = -20, Caption = "a thin three" });
        Assert.NotEqual(Samples(run), Samples(copy));
        Assert.Equal(run.Advance(4), copy.Advance(4));
    }

    [Fact]
    public void Spoiled_conditions_act_at_the_next_step()
    {
        using var run = New(Small);
        run.Advance(4);
        using var copy = run.Copy();
        copy.Lab.Update(Small with { Spoiled = 1 });
        Assert.NotEqual(run.Advance(1), copy.Advance(1));
    }

    [Fact]
    public void The_captions_of_real_images_stand_beside_those_of_the_drawings()
    {
        using var run = New(Small with { Condition = Cgan.ConditionKind.Captions });
        run.Advance(2);
        var rows = ((TableData)run.Draw().Data["measures"]).Rows;
        Assert.Equal(6, rows.Count);
        Assert.EndsWith(" seven", rows[0][1]); // MNIST's first test image
    }

    [Fact]
    public void A_caption_with_an_unknown_word_is_refused_with_the_words_that_are_known()
    {
        var complaint = Cgan.Complaint(Small with { Condition = Cgan.ConditionKind.Captions, Caption = "a fat seven" });
        Assert.Contains("'fat' is not a word that the networks learn; they know thin", complaint);
    }

    [Fact]
    public void A_caption_that_is_not_used_may_be_anything() =>
        Assert.Null(Cgan.Complaint(Small with { Condition = Cgan.ConditionKind.Labels, Caption = "a fat seven" }));

    // A tenth of the time that the lab's promise has.
    [Fact]
    public void It_learns_to_draw_the_digit_asked_for()
    {
        using var run = New(new Cgan.Options());
        Assert.InRange(run.Advance(2 * 240).Last(scalar => scalar.Name == "agreement").Value, 0.6, 1);
    }

    private static SoloRun<Cgan, Cgan.Options> New(Cgan.Options options) => new(options);

    private static byte[] Samples(SoloRun<Cgan, Cgan.Options> run) => ((ImagesData)run.Draw().Data["samples"]).Png;
}
