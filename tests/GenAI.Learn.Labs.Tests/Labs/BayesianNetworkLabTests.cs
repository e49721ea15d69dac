namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class BayesianNetworkLabTests
{
    private static readonly BayesianNetworkLab.Options Wet = new();

    public static MatrixTheoryData<NetworkSampling, GardenStructure> Ways => new(Enum.GetValues<NetworkSampling>(), Enum.GetValues<GardenStructure>());

    [Theory]
    [MemberData(nameof(Ways))]
    public void Samples_come_to_the_exact_posterior(NetworkSampling sampling, GardenStructure structure)
    {
        using var run = New(Wet with { Sampling = sampling, Structure = structure, SamplesPerStep = 1000 });
        var scalars = run.Advance(50).TakeLast(6).ToDictionary(s => s.Name, s => s.Value);
        Assert.InRange(scalars["sampled"], scalars["exact"] - 0.02, scalars["exact"] + 0.02); // 50,000 draws: five standard errors and more
    }

    [Fact]
    public void Evidence_acts_at_once_and_explains_away()
    {
        using var run = New(Wet);
        run.Advance(1);
        Assert.Equal("0.527", Answer(run, "Rain"));
        run.Lab.Update(Wet with { Sprinkler = Evidence.Yes });
        Assert.Equal("0.320", Answer(run, "Rain"));
        run.Lab.Update(Wet with { Sprinkler = Evidence.No });
        Assert.Equal("1.000", Answer(run, "Rain"));
    }

    [Fact]
    public void A_table_moved_by_its_slider_moves_the_posterior_at_once()
    {
        using var run = New(Wet);
        run.Lab.Update(Wet with { RainPrior = 0 });
        Assert.Equal("0.000", Answer(run, "Rain"));
    }

    [Fact]
    public void Each_node_sets_the_option_of_its_evidence()
    {
        using var run = New(Wet with { Structure = GardenStructure.Clouds });
        var nodes = ((DiagramData)run.Draw().Data["network"]).Nodes;
        Assert.Equal(["cloudy", "rain", "sprinkler", "grass"], nodes.Select(node => node.Sets));
        Assert.Equal("seen: yes", nodes[3].Detail);
    }

    [Fact]
    public void Impossible_evidence_is_told_and_no_number_is_made_up()
    {
        var options = Wet with { Rain = Evidence.No, Sprinkler = Evidence.No };
        using var run = New(options);
        Assert.Empty(run.Advance(5));
        Assert.True(run.Lab.IsResting);
        Assert.Contains("probability 0", run.Draw().Note, StringComparison.Ordinal);
        run.Lab.Update(options with { WetIfNeither = 0.1 });
        Assert.False(run.Lab.IsResting);
        Assert.NotEmpty(run.Advance(1));
    }

    [Fact]
    public void Evidence_that_no_draw_has_met_yet_shows_no_estimate()
    {
        using var run = New(Wet with { RainPrior = 1e-6, Rain = Evidence.Yes, SamplesPerStep = 1 });
        run.Advance(3);
        Assert.Equal("–", Answer(run, "Sprinkler", 2));
        Assert.Contains("none of 3 samples", run.Draw().Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_evidence_starts_the_samples_anew_and_another_question_does_not()
    {
        using var run = New(Wet);
        run.Advance(10);
        run.Lab.Update(Wet with { Ask = GardenVariable.Sprinkler });
        Assert.Contains("of 100 drawn", run.Draw().Note, StringComparison.Ordinal);
        run.Lab.Update(Wet with { Sprinkler = Evidence.Yes });
        Assert.Contains("of 0 samples", run.Draw().Note, StringComparison.Ordinal);
    }

    [Fact]
    public void It_rests_when_a_hundred_thousand_samples_are_drawn()
    {
        using var run = New(Wet with { SamplesPerStep = 1000 });
        run.Advance(99);
        Assert.False(run.Lab.IsResting);
        run.Advance(1);
        Assert.True(run.Lab.IsResting);
    }

    [Fact]
    public void One_seed_gives_one_run_whether_watched_or_not()
    {
        using var watched = New(Wet);
        using var unwatched = New(Wet);
        var expected = unwatched.Advance(12);
        Assert.Equal(expected, Enumerable.Range(0, 12).SelectMany(_ =>
        {
            watched.Draw();
            return watched.Advance(1);
        }));
    }

    [Theory]
    [InlineData(NetworkSampling.Rejection)]
    [InlineData(NetworkSampling.Gibbs)]
    public void A_saved_run_goes_on_the_same(NetworkSampling sampling)
    {
        using var run = New(Wet with { Sampling = sampling });
        run.Advance(20);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(10), copy.Advance(10));
    }

    private static SoloRun<BayesianNetworkLab, BayesianNetworkLab.Options> New(BayesianNetworkLab.Options options) => new(options);

    private static string Answer(SoloRun<BayesianNetworkLab, BayesianNetworkLab.Options> run, string variable, int column = 1) =>
        ((TableData)run.Draw().Data["answers"]).Rows.Single(row => row[0].StartsWith(variable, StringComparison.Ordinal))[column];
}
