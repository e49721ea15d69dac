using System.Text.Json;
using GenAI.Learn.Labs;
using GenAI.Learn.Labs.Tests.TestLabs;
using GenAI.Learn.Web.Components.Labs;

namespace GenAI.Learn.Web.Tests.Components;

public sealed class LabPanelStateTests : IAsyncLifetime
{
    private static readonly LabType Counter = new LabCatalogue(typeof(CounterLab).Assembly).Find("counter");

    private LabServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await LabServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public void An_option_that_needs_another_ones_value_is_shown_only_with_it()
    {
        var state = Panel();
        var points = Option("points");
        Assert.False(state.IsShown(points));

        state.Open(Json("""{"data": "line"}"""));

        Assert.True(state.IsShown(points));
    }

    [Fact]
    public void Options_that_are_refused_leave_the_defaults_and_say_why()
    {
        var state = Panel();

        state.Open(Json("""{"depth": 40}"""));

        Assert.Equal(2, state["depth"].GetInt32());
        Assert.Contains("depth is 40", state.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7", 7L)]
    [InlineData(" -3 ", -3L)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_seed_is_taken_as_typed(string? typed, long? seed)
    {
        var state = Panel();

        state.Open(Json("{}"), typed);

        Assert.Equal(seed, state.Seed);
        Assert.Null(state.Error);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public void A_seed_that_is_no_whole_number_is_named_until_a_right_one_is_typed(string typed)
    {
        var state = Panel();

        state.Open(Json("{}"), typed);
        Assert.Null(state.Seed);
        Assert.Contains($"'{typed}'", state.Error, StringComparison.Ordinal);

        state.TakeSeed("5");
        Assert.Null(state.Error);
    }

    [Fact]
    public async Task Values_that_do_not_go_together_are_told_beside_the_one_that_was_set_last()
    {
        var lab = LabCatalogue.Default.Find("sparse");
        var state = new LabPanelState(_server.Runs, lab, "me", "/here#sparse");
        state.Open(Json("""{"sparsity": "kSparse", "units": 16}"""));
        var kept = lab.Options.Single(option => option.Name == "kept");

        await state.SetAsync(kept, Json("17"));
        Assert.Same(kept, state.Complaint?.Option);
        Assert.Contains("k is 17", state.Complaint?.Words, StringComparison.Ordinal);

        await state.SetAsync(kept, Json("16"));
        Assert.Null(state.Complaint);
    }

    [Fact]
    public async Task A_live_option_reaches_the_run_with_its_newest_value()
    {
        var state = Panel();
        state.Start();

        await Task.WhenAll(state.SetAsync(Option("learningRate"), Json("0.02")), state.SetAsync(Option("learningRate"), Json("0.03")));

        Assert.Equal(0.03, _server.Runs.Find(state.Run!.Id).Options.GetProperty("learningRate").GetDouble());
    }

    [Fact]
    public async Task An_option_that_is_not_live_is_named_for_the_next_start_and_acts_then()
    {
        var state = Panel();
        state.Start();

        await state.SetAsync(Option("depth"), Json("3"));
        Assert.Equal("depth", Assert.Single(state.AtNextStart).Name);
        state.Start();

        Assert.Empty(state.AtNextStart);
        Assert.Equal(3, _server.Runs.Find(state.Run!.Id).Options.GetProperty("depth").GetInt32());
    }

    [Fact]
    public void A_run_is_found_again_at_its_place_and_nowhere_else()
    {
        var before = Panel();
        before.Start();

        var (here, elsewhere) = (Panel(), Panel("/other"));
        here.FindRun();
        elsewhere.FindRun();

        Assert.Equal(before.Run!.Id, here.Run!.Id);
        Assert.Null(elsewhere.Run);
    }

    [Fact]
    public void Starting_again_ends_the_older_run_of_the_place()
    {
        var state = Panel();
        state.Start();
        var older = state.Run!.Id;

        state.Start();

        Assert.NotEqual(older, state.Run!.Id);
        Assert.DoesNotContain(_server.Runs.OfLearner("ada"), run => run.Id == older);
    }

    [Fact]
    public async Task A_link_carries_only_what_differs_from_the_defaults()
    {
        var state = Panel();

        await state.SetAsync(Option("depth"), Json("3"));

        Assert.Equal("""{"depth":3}""", state.Changed().GetRawText());
    }

    [Fact]
    public void The_main_button_pauses_and_resumes()
    {
        var state = Panel();
        Assert.Equal("Start live", state.Main);

        state.MainPressed();
        Assert.Equal("Pause", state.Main);
        state.MainPressed();

        Assert.Equal("Resume", state.Main);
    }

    [Fact]
    public async Task Pointing_into_a_view_sets_the_option_that_is_picked_there()
    {
        var state = Panel();

        await state.PickAsync(state.PickedIn("plane")!, new Position(0.5, -1), StrokeMoment.Down);

        Assert.Equal("[0.5,-1]", state["latent"].GetRawText());
    }

    [Fact]
    public void The_fourth_lab_of_a_page_ends_the_run_of_the_first_and_says_so()
    {
        var panels = Enumerable.Range(1, 4).Select(i => Panel($"/lesson#counter-{i}")).ToArray();
        foreach (var panel in panels)
            panel.Start();

        Assert.Equal(RunState.Stopped, _server.Runs.Find(panels[0].Run!.Id).State);
        Assert.All(panels[1..], panel => Assert.Null(panel.Error));
        Assert.Contains("was stopped to make room: 3 runs go at a time.", panels[3].Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pressed_node_takes_its_option_to_the_next_value_and_round()
    {
        var state = Panel();
        List<string> seen = [];
        for (var i = 0; i < 3; i++)
        {
            await state.TurnAsync("data");
            seen.Add(state["data"].GetString()!);
        }

        await state.TurnAsync("byTwos");
        await state.TurnAsync("no such option");

        Assert.Equal(["twoMoons", "line", "ring"], seen);
        Assert.True(state["byTwos"].GetBoolean());
    }

    private LabPanelState Panel(string place = "/lesson#counter") => new(_server.Runs, Counter, "ada", place);

    private static OptionDescriptor Option(string name) => Counter.Options.Single(option => option.Name == name);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
