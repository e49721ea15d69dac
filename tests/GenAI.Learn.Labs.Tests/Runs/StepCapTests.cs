namespace GenAI.Learn.Labs.Tests.Runs;

/// <summary>A step cannot be interrupted: options that would make it last for seconds are refused before they begin.</summary>
public sealed class StepCapTests : IDisposable
{
    private readonly RunsFixture _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public void A_start_whose_steps_would_last_too_long_is_refused_and_names_what_makes_them_so()
    {
        var refusal = Assert.Throws<LabException>(() => _server.Start("heavy", new { width = 100, batchSize = 30 }));

        Assert.Equal("One step with these options would take about 3 s. At most 1 s is allowed here, as others wait for it: choose a smaller 'Width' or a smaller 'Batch size'.", refusal.Message);
        Assert.Empty(_server.Runs.OfLearner("ada"));
    }

    [Fact]
    public void What_does_not_help_by_itself_is_not_named()
    {
        var refusal = Assert.Throws<LabException>(() => _server.Runs.Check("heavy", Json.Of(new { width = 1000, batchSize = 10 })));

        Assert.EndsWith("choose a smaller 'Width'.", refusal.Message, StringComparison.Ordinal); // a batch of one would take 1 s still
    }

    [Fact]
    public void A_change_that_would_make_a_runs_steps_too_long_is_refused_and_the_run_goes_on_as_it_was()
    {
        var run = _server.Start("heavy", new { width = 100 });

        Assert.Throws<LabException>(() => _server.Runs.Update("ada", run, Json.Of(new { batchSize = 30 })));

        Assert.Equal(1, _server.Runs.Find(run).Options.GetProperty("batchSize").GetInt32());
        _server.Runs.Update("ada", run, Json.Of(new { batchSize = 9 }));
        _server.Until(run, r => r.Options.GetProperty("batchSize").GetInt32() == 9);
    }

    [Fact]
    public void A_pair_adds_both_sides_up()
    {
        _server.Runs.Check("heavy-vs-heavy", Json.Of(new { left = new { width = 400 }, right = new { width = 400 } }));

        var refusal = Assert.Throws<LabException>(() => _server.Runs.Check("heavy-vs-heavy", Json.Of(new { left = new { width = 600 }, right = new { width = 600 } })));
        Assert.Contains("1.2 s", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_operator_sets_how_long_a_step_may_last()
    {
        using var patient = new RunsFixture(new SchedulerSettings { LongestStep = TimeSpan.FromSeconds(5) });

        patient.Runs.Check("heavy", Json.Of(new { width = 100, batchSize = 30 }));
    }

    [Fact]
    public void Every_labs_defaults_are_far_from_the_bound() =>
        Assert.All(LabCatalogue.Default.Labs, lab => Assert.InRange(lab.StepSeconds(lab.DefaultOptions), 0, 0.25));

    [Fact]
    public void The_wide_diffusion_of_large_batches_is_refused()
    {
        var refusal = Assert.Throws<LabException>(() => new StepCap(TimeSpan.FromSeconds(1), TorchSharp.torch.CPU).Refuse(
            LabCatalogue.Default.Find("diffusion-images"), LabCatalogue.Default.Find("diffusion-images").Parse(Json.Of(new { width = "wide", batchSize = 128 }))));

        Assert.EndsWith("choose another 'Width' or a smaller 'Batch size'.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pairs_options_are_named_with_their_side()
    {
        var refusal = Assert.Throws<LabException>(() => _server.Runs.Check("heavy-vs-heavy", Json.Of(new { right = new { width = 500, batchSize = 3 } })));

        Assert.EndsWith("choose a smaller 'Width' (Right) or a smaller 'Batch size' (Right).", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>An operator may lower the bound while saved runs are above it: they can still be made lighter, and steered in all that changes no step.</summary>
    [Fact]
    public void A_run_above_the_bound_may_be_changed_but_not_made_heavier()
    {
        var options = LabCatalogueOfTests.Find("heavy").Parse(Json.Of(new { width = 100, batchSize = 30 }));
        var run = new Run("id", "ada", LabCatalogueOfTests.Find("heavy"), options, 1, null, TimeProvider.System);
        var cap = new StepCap(TimeSpan.FromSeconds(1), TorchSharp.torch.CPU);

        run.Update(Json.Of(new { batchSize = 20 }), cap);
        Assert.Throws<LabException>(() => run.Update(Json.Of(new { batchSize = 21 }), cap));
    }

    [Theory]
    [InlineData(2, new int[0], 0, 1)]
    [InlineData(2, new[] { 1 }, 0, 1)]
    [InlineData(2, new[] { 1, 1, 2 }, 0, 0.5)]
    [InlineData(2, new[] { 1, 1 }, 2, 2 / 3.0 / 3)]
    [InlineData(4, new[] { 1, 1 }, 2, 2 / 3.0)] // the others cannot use more than a core each
    [InlineData(4, new[] { 1, 3 }, 0, 1)]
    [InlineData(1, new[] { 3 }, 1, 0.25)]
    public void Time_is_shared_among_learners_and_by_each_among_the_runs(int cores, int[] others, int own, double share)
    {
        var given = RunShare.Of(cores, others, own);

        Assert.Equal(others.Length, given.Others);
        Assert.Equal(share, given.Cores, 9);
    }

    [Fact]
    public void Who_wants_no_time_takes_none_from_a_newcomer()
    {
        using var server = new RunsFixture(new SchedulerSettings { Workers = 1 });
        var going = server.Start(learner: "bob");
        var resting = server.Start("resting", learner: "cy");
        server.Until(going, r => r.Step > 0);
        server.Until(resting, r => r.Step == 5);
        UntilShare(server, new RunShare(1, 0.5));

        server.Runs.Control("bob", going, "speed", Json.Of(1)); // a step a second: it sleeps between
        UntilShare(server, new RunShare(0, 1));
    }

    [Fact]
    public void A_run_that_a_start_would_end_is_not_counted()
    {
        using var server = new RunsFixture(new SchedulerSettings { Workers = 1 });
        var own = server.Start();
        server.Until(own, r => r.Step > 0);

        Assert.Equal(new RunShare(0, 0.5), server.Runs.ShareOf("ada"));
        Assert.Equal(new RunShare(0, 1), server.Runs.ShareOf("ada", own));
        Assert.Equal(new RunShare(0, 0.5), server.Runs.ShareOf("ada", "gone"));
    }

    private static LabCatalogue LabCatalogueOfTests { get; } = new(typeof(TestLabs.HeavyLab).Assembly);

    private static void UntilShare(RunsFixture server, RunShare share)
    {
        for (var end = DateTime.UtcNow + TimeSpan.FromSeconds(20); server.Runs.ShareOf("ada") != share; Thread.Sleep(5))
            Assert.True(DateTime.UtcNow < end, $"{server.Runs.ShareOf("ada")}");
    }
}
