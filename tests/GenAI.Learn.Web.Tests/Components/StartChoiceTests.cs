using System.Text.Json;
using GenAI.Learn.Labs;
using GenAI.Learn.Labs.Tests.TestLabs;
using GenAI.Learn.Web.Components.Labs;

namespace GenAI.Learn.Web.Tests.Components;

public sealed class StartChoiceTests : IAsyncLifetime
{
    private static readonly LabType Counter = new LabCatalogue(typeof(CounterLab).Assembly).Find("counter");

    private LabServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await LabServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Where_a_checkpoint_is_kept_the_main_button_starts_from_it()
    {
        await TrainAsync();
        var panel = Panel();
        Assert.Equal(("Start trained", "Start from nothing"), (panel.Main, panel.Other));

        panel.MainPressed();

        Assert.NotNull(panel.Run!.Checkpoint);
        Assert.Equal(("Pause", "Start from nothing", "trained"), (panel.Main, panel.Other, panel.LinkedStart));
    }

    [Fact]
    public async Task From_nothing_is_one_press_away_and_the_way_back_too()
    {
        await TrainAsync();
        var panel = Panel();
        panel.MainPressed();

        panel.OtherPressed();
        Assert.Null(panel.Run!.Checkpoint);
        Assert.Equal(("Start trained", "nothing"), (panel.Other, panel.LinkedStart));
        panel.OtherPressed();

        Assert.NotNull(panel.Run!.Checkpoint);
        Assert.Single(_server.Runs.OfLearner("ada"));
    }

    [Fact]
    public void Where_none_is_kept_a_run_starts_from_nothing_and_the_page_says_so()
    {
        var panel = Panel();
        panel.MainPressed();

        Assert.Null(panel.Error);
        Assert.Null(panel.Run!.Checkpoint);
        Assert.Null(panel.Other);
        Assert.StartsWith("This server keeps no trained model for this lab yet", panel.Choice!.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Firm_options_of_the_learner_have_no_checkpoint_and_live_ones_keep_it()
    {
        await TrainAsync();
        var panel = Panel();
        await panel.SetAsync(Option("learningRate"), Json("0.02"));
        Assert.Equal("Start trained", panel.Main);

        await panel.SetAsync(Option("depth"), Json("3"));

        Assert.Equal(("Start live", null), (panel.Main, panel.Other));
        Assert.StartsWith("There is no trained model for these options", panel.Choice!.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_a_run_from_nothing_puts_that_start_first()
    {
        await TrainAsync();
        var panel = Panel(prefersTrained: false);

        Assert.Equal(("Start from nothing", "Start trained"), (panel.Main, panel.Other));
    }

    [Fact]
    public async Task A_lab_whose_lesson_offers_no_checkpoint_has_one_start()
    {
        await TrainAsync();
        var panel = new LabPanelState(_server.Runs, Counter, "ada", "/lesson#counter");
        panel.Open(Json("{}"), null);

        Assert.Equal(("Start live", null, null), (panel.Main, panel.Other, panel.LinkedStart));
    }

    [Fact]
    public async Task A_seed_that_the_lesson_names_does_not_hinder_a_trained_start()
    {
        await TrainAsync();
        var panel = Panel();
        panel.Seed = 99;
        panel.MainPressed();

        Assert.Equal((null, 7L), (panel.Error, panel.Seed));
    }

    private Task<CheckpointInfo> TrainAsync() =>
        new CheckpointTrainer(_server.Settings, TimeProvider.System).TrainAsync(Counter, Counter.DefaultOptions, 7, TimeSpan.FromSeconds(0.01), new Progress<CheckpointProgress>(), default);

    private LabPanelState Panel(bool prefersTrained = true)
    {
        var panel = new LabPanelState(_server.Runs, Counter, "ada", "/lesson#counter") { Choice = new StartChoice(_server.Runs, Counter, prefersTrained) };
        panel.Open(Json("{}"), null);
        return panel;
    }

    private static OptionDescriptor Option(string name) => Counter.Options.Single(option => option.Name == name);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
