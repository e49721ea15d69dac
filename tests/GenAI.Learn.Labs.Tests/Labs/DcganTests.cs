using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class DcganTests
{
    // As few channels and images as the options allow: what is checked here does not depend on them.
    private static readonly Dcgan.Options Small = new() { Width = 8, BatchSize = 8, NoiseDimension = 8 };

    private static readonly Dcgan.Options Faces = Small with { Data = ImageData.Faces };

    [Fact]
    public void One_seed_gives_one_run_whether_watched_or_not()
    {
        using var watched = New(Small);
        using var unwatched = New(Small);
        Assert.Equal(unwatched.Advance(20), watched.AdvanceWatched(20));
    }

    [Theory]
    [InlineData(ImageData.Mnist, 20)]
    [InlineData(ImageData.Mnist, 21)] // between the two turns
    [InlineData(ImageData.Faces, 20)]
    [InlineData(ImageData.Faces, 21)]
    public void A_saved_run_goes_on_the_same(ImageData data, int phases)
    {
        using var run = New(Small with { Data = data });
        run.Advance(phases);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(11), copy.Advance(11));
    }

    [Fact]
    public void A_saved_run_draws_the_same_samples()
    {
        using var run = New(Small);
        run.Advance(20);
        using var copy = run.Copy();
        Assert.Equal(Samples(run), Samples(copy));
    }

    [Fact]
    public void Other_seeds_give_other_runs() => Assert.NotEqual(New(Small, seed: 1).Advance(2), New(Small, seed: 2).Advance(2));

    [Fact]
    public void Faces_are_drawn_in_colour_and_judged_by_their_hair()
    {
        using var run = New(Faces);
        run.Advance(2);
        var samples = Assert.IsType<ImagesData>(run.Draw().Data["samples"]);
        Assert.Equal((16, 16), (samples.Width, samples.Height));
        Assert.EndsWith("hair colours of 10.", run.Draw().Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_turn_reports_the_loss_of_its_player()
    {
        using var run = New(Small);
        Assert.Equal("dLoss", Assert.Single(run.Advance(1)).Name);
        Assert.Contains(run.Advance(1), scalar => scalar.Name == "gLoss");
    }

    [Fact]
    public void After_the_first_step_every_view_is_shown()
    {
        using var run = New(Small);
        run.Advance(2);
        Assert.Equal(run.DrawnViews, run.Draw().Data.Keys.Order());
    }

    [Fact]
    public void The_histogram_of_scores_holds_all_images_of_the_last_step()
    {
        using var run = New(Small);
        run.Advance(2);
        var bars = (BarsData)run.Draw().Data["scores"];
        Assert.All(bars.Bars.Values, shares => Assert.Equal(1, shares.Values.ToArray().Sum(), 1e-5f));
    }

    [Fact]
    public void A_learning_rate_changed_in_the_run_acts_at_the_next_step()
    {
        using var run = New(Small);
        run.Advance(4);
        using var copy = run.Copy();
        copy.Lab.Update(Small with { LearningRate = 1e-5 });
        Assert.Equal(run.Advance(1), copy.Advance(1)); // its loss is of the weights before it
        run.Advance(1);
        copy.Advance(1);
        Assert.NotEqual(run.Advance(1), copy.Advance(1));
    }

    [Fact]
    public void Label_smoothing_changed_in_the_run_acts_at_once()
    {
        using var run = New(Small);
        run.Advance(4);
        using var copy = run.Copy();
        copy.Lab.Update(Small with { LabelSmoothing = 0.3 });
        Assert.NotEqual(run.Advance(1), copy.Advance(1));
    }

    [Fact]
    public void Another_end_of_the_walk_shows_at_once()
    {
        using var run = New(Small);
        run.Advance(2);
        var before = Walk(run);
        run.Lab.Update(Small with { WalkTo = 7 });
        Assert.NotEqual(before, Walk(run));
    }

    // The lab's promise at its default settings, at a tenth of the time: this early the digits are not all there.
    [Fact]
    public void It_learns_to_draw()
    {
        using var run = New(new Dcgan.Options { Data = ImageData.Mnist });
        var scalars = run.Advance(2 * 150);
        Assert.InRange(scalars.Last(s => s.Name == "recognised").Value, 0.25, 1);
        Assert.InRange(scalars.Last(s => s.Name == "classes").Value, 4, 10);
    }

    private static SoloRun<Dcgan, Dcgan.Options> New(Dcgan.Options options, long seed = 1) => new(options, seed);

    private static byte[] Samples(SoloRun<Dcgan, Dcgan.Options> run) => ((ImagesData)run.Draw().Data["samples"]).Png;

    private static byte[] Walk(SoloRun<Dcgan, Dcgan.Options> run) => ((ImagesData)run.Draw().Data["walk"]).Png;
}
