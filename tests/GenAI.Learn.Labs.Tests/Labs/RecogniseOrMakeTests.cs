using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Faces;

namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class RecogniseOrMakeTests
{
    private static readonly RecogniseOrMake.Options Small = new() { HiddenUnits = 0, Components = 8 };

    private static readonly RecogniseOrMake.Options Faces = Small with { Data = ImageData.Faces };

    [Fact]
    public void The_colour_of_hair_is_recognised_in_real_faces_and_in_drawn_ones()
    {
        using var run = New(new RecogniseOrMake.Options { Data = ImageData.Faces });
        var scalars = run.Advance(2 * 300);
        Assert.InRange(Last(scalars, "accuracy"), 0.80, 1);
        Assert.InRange(Last(scalars, "drawnRecognised"), 0.80, 1);
    }

    [Fact]
    public void Faces_are_shown_by_the_colour_of_their_hair()
    {
        using var run = New(Faces);
        run.Advance(200);
        var before = Garments(run);
        Assert.Equal((16, 16), (before.Width, before.Height));
        Assert.All(before.Labels!, label => Assert.Equal(label.EndsWith("orange", StringComparison.Ordinal), label.StartsWith('✓')));
        run.Lab.Update(Faces with { Hair = FaceHair.Blue });
        Assert.NotEqual(before.Png, Garments(run).Png);
    }

    [Theory, InlineData(40), InlineData(41)]
    public void A_saved_run_of_faces_goes_on_the_same(int phases)
    {
        using var run = New(Faces);
        run.Advance(phases);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(30), copy.Advance(30));
    }

    [Fact]
    public void Both_shares_reach_0_80()
    {
        using var run = New(new RecogniseOrMake.Options());
        var scalars = run.Advance(2 * 400);
        Assert.InRange(Last(scalars, "accuracy"), 0.80, 1);
        Assert.InRange(Last(scalars, "drawnRecognised"), 0.80, 1);
    }

    [Fact]
    public void Before_it_learns_the_classifier_guesses()
    {
        using var run = New(Small);
        Assert.InRange(Last(run.Advance(2), "accuracy"), 0.02, 0.45); // one step of learning is in it
    }

    [Fact]
    public void One_seed_gives_one_run_whether_watched_or_not()
    {
        using var watched = New(Small);
        using var unwatched = New(Small);
        Assert.Equal(unwatched.Advance(50), watched.AdvanceWatched(50));
    }

    [Theory, InlineData(40), InlineData(41)]
    public void A_saved_run_goes_on_the_same(int phases)
    {
        using var run = New(Small);
        run.Advance(phases);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(30), copy.Advance(30));
        Assert.Equal(Garments(run).Png, Garments(copy).Png);
    }

    [Fact]
    public void Another_class_shows_other_garments()
    {
        using var run = New(Small);
        run.Advance(60);
        var before = Garments(run).Png;
        run.Lab.Update(Small with { Garment = Garment.Bag });
        Assert.NotEqual(before, Garments(run).Png);
    }

    [Fact]
    public void Another_sheet_shows_other_drawings()
    {
        using var run = New(Small);
        run.Advance(60);
        var before = Garments(run).Png;
        run.Lab.Update(Small with { Sheet = 2 });
        Assert.NotEqual(before, Garments(run).Png);
    }

    [Fact]
    public void Without_spread_all_drawings_get_one_label()
    {
        using var run = New(Small);
        run.Advance(60);
        run.Lab.Update(Small with { Spread = 0 });
        Assert.Single(Garments(run).Labels!.Skip(12).Distinct());
    }

    [Fact]
    public void A_label_has_a_tick_exactly_where_it_is_the_chosen_class()
    {
        using var run = New(Small);
        run.Advance(200);
        Assert.All(Garments(run).Labels!, label => Assert.Equal(label.EndsWith("dress", StringComparison.Ordinal), label.StartsWith('✓')));
    }

    private static SoloRun<RecogniseOrMake, RecogniseOrMake.Options> New(RecogniseOrMake.Options options) => new(options);

    private static ImagesData Garments(SoloRun<RecogniseOrMake, RecogniseOrMake.Options> run) => (ImagesData)run.Draw().Data["garments"];

    private static double Last(List<(string Name, double Value)> scalars, string name) => scalars.Last(s => s.Name == name).Value;
}
