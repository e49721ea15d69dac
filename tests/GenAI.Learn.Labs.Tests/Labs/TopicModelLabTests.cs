namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class TopicModelLabTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    public void With_any_number_of_topics_every_view_is_shown(int topics)
    {
        using var run = New(new() { Topics = topics });
        run.Advance(1);
        var frame = run.Draw();
        Assert.Equal(["mixture", "mixtures", "section", "topics"], frame.Data.Keys.Order());
        Assert.Equal(topics, ((TableData)frame.Data["topics"]).Rows.Count);
        Assert.Equal(topics, ((HeatmapData)frame.Data["mixtures"]).Values.Rows);
    }

    [Fact]
    public void Perplexity_falls_and_the_log_likelihood_rises()
    {
        using var run = New(new());
        var scalars = run.Advance(120);
        Assert.InRange(Last(scalars, "perplexity"), 1, 0.8 * First(scalars, "perplexity"));
        Assert.True(Last(scalars, "logLikelihood") > First(scalars, "logLikelihood") + 0.5);
    }

    [Fact]
    public void Words_that_go_together_share_a_topic()
    {
        using var run = New(new());
        run.Advance(200);
        var topics = ((TableData)run.Draw().Data["topics"]).Rows.Select(row => row[2].Split(", "));
        Assert.Contains(topics, words => words.Contains("generator") && words.Contains("discriminator"));
    }

    [Fact]
    public void One_seed_gives_one_run()
    {
        using var one = New(new());
        using var other = New(new());
        Assert.Equal(one.Advance(5), other.Advance(5));
    }

    [Fact]
    public void A_saved_run_goes_on_the_same()
    {
        using var run = New(new());
        run.Advance(7);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(5), copy.Advance(5));
    }

    [Fact]
    public void It_rests_after_its_sweeps_and_goes_on_when_alpha_moves()
    {
        using var run = New(new() { Sweeps = 50 });
        run.Advance(50);
        Assert.True(run.Lab.IsResting);
        run.Lab.Update(new TopicModelLab.Options { Sweeps = 50, Alpha = 1 });
        Assert.False(run.Lab.IsResting);
    }

    [Fact]
    public void A_larger_alpha_mixes_more_topics_in_a_section()
    {
        using var run = New(new());
        run.Advance(60);
        var before = Mixture(run).Max();
        run.Lab.Update(new TopicModelLab.Options { Alpha = 10 });
        Assert.True(Mixture(run).Max() < before);
    }

    [Fact]
    public void Another_section_is_shown_at_once()
    {
        using var run = New(new());
        var before = ((TextData)run.Draw().Data["section"]).Text;
        run.Lab.Update(new TopicModelLab.Options { Section = 5 });
        Assert.NotEqual(before, ((TextData)run.Draw().Data["section"]).Text);
        run.Lab.Update(new TopicModelLab.Options { Section = 250 });
        Assert.NotEqual(before, ((TextData)run.Draw().Data["section"]).Text);
    }

    private static SoloRun<TopicModelLab, TopicModelLab.Options> New(TopicModelLab.Options options) => new(options);

    private static float[] Mixture(SoloRun<TopicModelLab, TopicModelLab.Options> run) =>
        ((BarsData)run.Draw().Data["mixture"]).Bars["share"].Values.ToArray();

    private static double First(IEnumerable<(string Name, double Value)> scalars, string name) => scalars.First(s => s.Name == name).Value;

    private static double Last(IEnumerable<(string Name, double Value)> scalars, string name) => scalars.Last(s => s.Name == name).Value;
}
