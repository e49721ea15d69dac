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

        Assert.Equal("One step with these options would take about 3 s. At most 1 s is allowed here, as others wait for it: choose a smaller 'Width' or 'Batch size'.", refusal.Message);
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

        Assert.EndsWith("choose a smaller 'Width' or 'Batch size'.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_learner_is_told_what_part_of_a_core_a_run_would_get()
    {
        using var server = new RunsFixture(new SchedulerSettings { Workers = 2 });
        Assert.Equal(new RunShare(0, 1), server.Runs.ShareOf("ada"));

        foreach (var learner in new[] { "bob", "bob", "cy", "di" })
            server.Until(server.Start(learner: learner), r => r.State == RunState.Running);
        Assert.Equal(new RunShare(3, 0.5), server.Runs.ShareOf("ada"));
        Assert.Equal(new RunShare(2, 2 / 3.0 / 3), server.Runs.ShareOf("bob")); // his two, and the new one

        foreach (var run in server.Runs.OfLearner("bob"))
            server.Runs.Control("bob", run.Id, "pause");
        Assert.Equal(new RunShare(2, 2 / 3.0), server.Runs.ShareOf("ada"));
    }
}
