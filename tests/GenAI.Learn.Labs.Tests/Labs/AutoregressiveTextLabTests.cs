namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class AutoregressiveTextLabTests
{
    private static readonly AutoregressiveTextLab.Options Small = new() { Units = 16 };

    [Fact]
    public void It_shows_every_view()
    {
        using var run = New(Small);
        run.Advance(1);
        Assert.Equal(["byGru", "byNGram", "next"], run.Draw().Data.Keys.Order());
    }

    [Fact]
    public void Held_out_perplexity_falls_for_both_far_below_chance()
    {
        using var run = New(new());
        var scalars = run.Advance(300);
        var (gru, ngram) = (Of(scalars, "gru"), Of(scalars, "ngram"));
        Assert.InRange(gru[0], 30, 55); // of 49 characters
        Assert.InRange(gru[^1], 1, 9);
        Assert.InRange(ngram[^1], 1, 8);
        Assert.True(ngram[^1] < ngram[0]);
    }

    [Fact]
    public void Each_step_writes_three_characters_after_the_beginning()
    {
        using var run = New(Small);
        Assert.Equal("the network ", Text(run, "byGru"));
        run.Advance(4);
        Assert.StartsWith("the network ", Text(run, "byGru"), StringComparison.Ordinal);
        Assert.Equal(24, Text(run, "byGru").Length);
        Assert.Equal(24, Text(run, "byNGram").Length);
    }

    [Fact]
    public void A_new_beginning_is_taken_at_once()
    {
        using var run = New(Small);
        run.Advance(5);
        run.Lab.Update(Small with { Beginning = "Noise" });
        Assert.Equal("noise", Text(run, "byGru"));
        Assert.Equal("noise", Text(run, "byNGram"));
    }

    [Fact]
    public void The_ngrams_context_acts_at_once()
    {
        using var run = New(Small);
        run.Advance(30);
        var before = run.Draw().Note;
        run.Lab.Update(Small with { Context = 0 });
        Assert.NotEqual(before, run.Draw().Note);
    }

    [Fact]
    public void A_saved_run_goes_on_the_same()
    {
        using var run = New(Small);
        run.Advance(12);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(15), copy.Advance(15));
        Assert.Equal(Text(run, "byGru"), Text(copy, "byGru"));
        Assert.Equal(Text(run, "byNGram"), Text(copy, "byNGram"));
    }

    [Fact]
    public void One_seed_gives_one_run()
    {
        using var one = New(Small);
        using var other = New(Small);
        Assert.Equal(one.Advance(6), other.Advance(6));
        Assert.Equal(Text(one, "byGru"), Text(other, "byGru"));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("§", true)]
    [InlineData("a", false)]
    public void A_beginning_without_a_known_character_is_refused(string beginning, bool refused) =>
        Assert.Equal(refused, AutoregressiveTextLab.Complaint(Small with { Beginning = beginning }) is not null);

    private static SoloRun<AutoregressiveTextLab, AutoregressiveTextLab.Options> New(AutoregressiveTextLab.Options options) => new(options);

    private static double[] Of(IEnumerable<(string Name, double Value)> scalars, string name) => [.. scalars.Where(s => s.Name == name).Select(s => s.Value)];

    private static string Text(SoloRun<AutoregressiveTextLab, AutoregressiveTextLab.Options> run, string view) => ((TextData)run.Draw().Data[view]).Text;
}
