namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class RaceTests
{
    private const int Round = 3 * (25 + 32); // phases of 25 turns and 32 chunks of samples

    [Fact]
    public void One_seed_draws_the_same_pictures()
    {
        using var first = New(new Race.Options());
        using var second = New(new Race.Options());
        var before = Samples(first);
        first.Advance(6);
        second.Advance(6);
        Assert.NotEqual(before, Samples(first));
        Assert.Equal(Samples(first), Samples(second));
    }

    [Fact]
    public void A_run_saved_in_the_middle_of_a_judgement_judges_the_same()
    {
        using var run = New(new Race.Options { SamplingSteps = 2 });
        run.Advance(Round - 10);
        using var copy = run.Copy();
        var scores = Judged(run.Advance(10));
        Assert.Equal(["diffusionFid", "diffusionRecall", "diffusionRecognised", "ganFid", "ganRecall", "ganRecognised", "vaeFid", "vaeRecall", "vaeRecognised"], scores.Select(s => s.Name).Order());
        Assert.Equal(scores, Judged(copy.Advance(10)));
    }

    [Fact]
    public void Other_sampling_steps_show_at_once_and_change_no_others_samples()
    {
        using var run = New(new Race.Options { SamplingSteps = 2 });
        run.Advance(6);
        var before = Samples(run);
        run.Lab.Update(new Race.Options { SamplingSteps = 4 });
        Assert.NotEqual(before, Samples(run));
    }

    [Fact]
    public void Every_view_is_drawn()
    {
        using var run = New(new Race.Options());
        run.Advance(3);
        Assert.Equal(Race.Views(new Race.Options()).Select(view => view.Name).Order(), run.Draw().Data.Keys.Order());
    }

    // Seconds are measured and differ from run to run; all else is the seed's.
    private static List<(string Name, double Value)> Judged(List<(string Name, double Value)> scalars) =>
        [.. scalars.Where(s => !s.Name.Contains("Seconds", StringComparison.Ordinal))];

    private static byte[] Samples(SoloRun<Race, Race.Options> run) => ((ImagesData)run.Draw().Data["samples"]).Png;

    private static SoloRun<Race, Race.Options> New(Race.Options options) => new(options);
}
