using System.Text.Json;
using GenAI.Learn.Labs;
using GenAI.Learn.Labs.Tests.TestLabs;
using GenAI.Learn.Web.Components.Labs;

namespace GenAI.Learn.Web.Tests.Components;

/// <summary>Before a start the page says where the result would take more than five minutes, why, and what is quicker.</summary>
public sealed class ResultForecastTests
{
    private static readonly LabType Heavy = new LabCatalogue(typeof(HeavyLab).Assembly).Find("heavy"); // its result takes 100 s

    [Fact]
    public void Nothing_is_said_where_the_result_comes_soon() => Assert.Null(Words(new RunShare(5, 0.34)));

    [Fact]
    public void Others_and_what_they_cost_are_named() => Assert.Equal(
        "30 other learners train here at this moment: the result takes about 26 minutes, alone 100 seconds. Quicker: the recorded run on this page, or a smaller 'Width'.",
        Words(new RunShare(30, 2 / 31.0)));

    [Fact]
    public void A_trained_start_is_offered_first() =>
        Assert.Contains("Quicker: 'Start trained', or the recorded", Words(new RunShare(1, 0.1), startsTrained: true), StringComparison.Ordinal);

    [Fact]
    public void Options_that_make_steps_long_make_the_result_long_without_anybody_else() => Assert.Equal(
        "With these options the result takes about 50 minutes. Quicker: the recorded run on this page, or a smaller 'Width', or a smaller 'Batch size'.",
        Words(new RunShare(0, 1), """{"width": 30, "batchSize": 10}"""));

    [Fact]
    public void Ones_own_runs_are_named_too() => Assert.StartsWith(
        "Your runs share this server's processor: the result takes about 7 minutes", Words(new RunShare(0, 0.25)), StringComparison.Ordinal);

    [Fact]
    public async Task A_panel_says_it_while_others_train_and_not_when_they_have_gone()
    {
        await using var server = await LabServer.StartAsync("Workers=1");
        var panel = new LabPanelState(server.Runs, Heavy, "ada", "/lesson#heavy");
        panel.Open(JsonSerializer.SerializeToElement(new { }));
        Assert.False(panel.LookAhead());
        Assert.Null(panel.Forecast);

        var others = Enumerable.Range(0, 5).Select(i => (Learner: $"learner {i}", Run: server.Runs.Start($"learner {i}", "counter").Id)).ToArray();
        await Until(() => server.Runs.ShareOf("ada")?.Others == 5);
        Assert.True(panel.LookAhead());
        Assert.StartsWith("5 other learners train here", panel.Forecast, StringComparison.Ordinal);

        foreach (var (learner, run) in others)
            server.Runs.Control(learner, run, "stop");
        await Until(() => server.Runs.ShareOf("ada")?.Others == 0);
        Assert.True(panel.LookAhead());
        Assert.Null(panel.Forecast);
    }

    [Fact]
    public async Task A_links_options_are_weighed_like_those_set_by_hand()
    {
        await using var server = await LabServer.StartAsync("Workers=1");
        var panel = new LabPanelState(server.Runs, Heavy, "ada", "/lesson#heavy") { IsRecorded = true };

        panel.Open(JsonSerializer.SerializeToElement(new { width = 720 }));
        Assert.StartsWith("With these options the result takes about 2 hours. Quicker: the recorded run", panel.Forecast, StringComparison.Ordinal);

        panel.Defaults();
        Assert.Null(panel.Forecast);
    }

    [Fact]
    public async Task Before_a_restart_with_other_options_it_is_said_too_but_no_recorded_run_is_promised()
    {
        await using var server = await LabServer.StartAsync("Workers=1");
        var panel = new LabPanelState(server.Runs, Heavy, "ada", "/lesson#heavy") { IsRecorded = true };
        panel.Open(JsonSerializer.SerializeToElement(new { }));
        panel.Start();
        Assert.Null(panel.Forecast);

        await panel.SetAsync(Heavy.Options.Single(option => option.Name == "width"), JsonSerializer.SerializeToElement(720));

        Assert.StartsWith("With these options the result takes about 2 hours. Quicker: a smaller", panel.Forecast, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_of_a_link_whose_steps_are_too_long_leave_the_defaults_and_the_control_says_why()
    {
        await using var server = await LabServer.StartAsync();
        var panel = new LabPanelState(server.Runs, Heavy, "ada", "/lesson#heavy");

        panel.Open(JsonSerializer.SerializeToElement(new { width = 1000, batchSize = 10 }));
        Assert.Contains("One step with these options", panel.Error, StringComparison.Ordinal);
        Assert.Equal(10, panel["width"].GetInt32());

        await panel.SetAsync(Heavy.Options.Single(option => option.Name == "batchSize"), JsonSerializer.SerializeToElement(500));
        Assert.Equal("batchSize", panel.Complaint?.Option.Name);
        Assert.Contains("about 5 s", panel.Complaint?.Words, StringComparison.Ordinal);
    }

    private static async Task Until(Func<bool> stands)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!stands())
            await Task.Delay(5, patience.Token);
    }

    private static string? Words(RunShare share, string options = "{}", bool startsTrained = false) =>
        new ResultForecast(Heavy, Heavy.ResultSeconds, isRecorded: true)
            .Words(Heavy.Parse(JsonDocument.Parse(options).RootElement), share, startsTrained);
}
