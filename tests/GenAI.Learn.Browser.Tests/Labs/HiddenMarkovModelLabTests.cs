using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class HiddenMarkovModelLabTests(SiteFixture site)
{
    [Fact]
    public async Task TheDiceAreLearnedAndAnotherStartBeginsAnew()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "hidden-markov-model-2");
        await lab.OpenAsync("/lessons/foundations/the-wider-family");
        await lab.StartAsync();
        var first = (await lab.ApiAsync()).GetProperty("scalars").GetProperty("logLikelihood").GetDouble();
        await lab.WaitForStepAsync(30);
        Assert.True((await lab.ApiAsync()).GetProperty("scalars").GetProperty("logLikelihood").GetDouble() > first);
        await lab.Main.ClickAsync();
        await lab.WaitForStateAsync("paused");

        await lab.Section.GetByRole(AriaRole.Slider, new() { Name = "Start" }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");

        await Assertions.Expect(lab.Section).ToContainTextAsync("After 0 steps");
    }
}
