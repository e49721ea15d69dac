using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using GenAI.Learn.Labs;
using GenAI.Learn.Labs.Tests.TestLabs;
using GenAI.Learn.Web.Components.Labs;
using GenAI.Learn.Web.Learners;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace GenAI.Learn.Web.Tests.Components;

/// <summary>The panel with real runs behind it; the pictures' script is not there.</summary>
public sealed class LabPanelTests : BunitContext, IAsyncLifetime
{
    private const string Learner = "ada";

    private LabServer _server = null!;
    private BunitAuthorizationContext _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LabServer.StartAsync();
        Services.AddMudServices();
        Services.AddSingleton<ILabRuns>(_server.Runs);
        Services.AddSingleton(new LabCatalogue(typeof(CounterLab).Assembly));
        Services.AddScoped<CircuitLearner>();
        _visitor = this.AddAuthorization().SetAuthorized(Learner).SetClaims(new Claim(ClaimTypes.NameIdentifier, Learner));
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./js/lab/labs.js").Mode = JSRuntimeMode.Loose;
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public void The_main_button_starts_and_then_says_what_it_does_next()
    {
        var panel = Panel();
        Assert.Equal("Start live", MainWord(panel));

        Press(panel, "Start live");
        panel.WaitForAssertion(() => Assert.Equal("Pause", MainWord(panel)));
        Press(panel, "Pause");

        panel.WaitForAssertion(() => Assert.Equal("Resume", MainWord(panel)));
    }

    [Fact]
    public void Without_a_run_there_is_nothing_to_step_reset_or_stop()
    {
        var panel = Panel();
        string[] steering = ["Step", "Reset", "Stop", "Only the first", "Only the second"];
        Assert.All(steering, name => Assert.True(Button(panel, name).HasAttribute("disabled")));

        Press(panel, "Start live");

        panel.WaitForAssertion(() => Assert.All(steering, name => Assert.False(Button(panel, name).HasAttribute("disabled"))));
    }

    [Fact]
    public void An_option_for_the_next_start_is_named_with_a_button_that_restarts()
    {
        var panel = Panel();
        Press(panel, "Start live");

        panel.Find("[aria-label='Depth, exact value']").Change("3");
        panel.WaitForAssertion(() => Assert.Contains("Depth: from the next start.", panel.Markup, StringComparison.Ordinal));
        Press(panel, "Restart now");

        panel.WaitForAssertion(() => Assert.Equal(3, Assert.Single(_server.Runs.OfLearner(Learner), run => run.State != RunState.Stopped).Options.GetProperty("depth").GetInt32()));
    }

    [Fact]
    public void Values_that_do_not_go_together_are_told_at_the_one_that_was_set_last()
    {
        var panel = Panel();

        panel.Find("[aria-label='Depth, exact value']").Change("4");
        panel.WaitForAssertion(() => Assert.Equal("4", panel.Find("[aria-label='Depth, exact value']").GetAttribute("value")));
        panel.FindAll("label").Single(label => label.TextContent == "Name").ParentElement!.QuerySelector("input")!.Change("shallow");

        panel.WaitForAssertion(() => Assert.Contains("name is shallow, but depth is 4", panel.Find(".option-complaint").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_seed_that_is_no_number_is_told_as_an_alert()
    {
        var panel = Panel();

        panel.Find("[placeholder=random]").Change("abc");

        panel.WaitForAssertion(() => Assert.Contains("'abc'", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_cookie_all_labs_of_the_page_have_one_learner()
    {
        _visitor.SetNotAuthorized();
        var (first, second) = (Panel(), Panel("/lesson#other"));

        Press(first, "Start live");
        Press(second, "Start live");

        var nobody = Services.GetRequiredService<CircuitLearner>().Id;
        first.WaitForAssertion(() => Assert.Equal(2, _server.Runs.OfLearner(nobody).Count));
    }

    private static string MainWord(IRenderedComponent<LabPanel> panel) => panel.Find("[aria-label=Run] button").TextContent.Trim();

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<LabPanel> panel, string name) =>
        panel.FindAll("button").Single(button => button.TextContent.Trim() == name);

    private static void Press(IRenderedComponent<LabPanel> panel, string name) => Button(panel, name).Click();

    private IRenderedComponent<LabPanel> Panel(string place = "/lesson#counter")
    {
        var panel = Render<LabPanel>(parameters => parameters.Add(panel => panel.Start, new LabStart("counter", place, "counter")));
        panel.WaitForState(() => !panel.Find("[aria-label=Run] button").HasAttribute("disabled"));
        return panel;
    }
}
