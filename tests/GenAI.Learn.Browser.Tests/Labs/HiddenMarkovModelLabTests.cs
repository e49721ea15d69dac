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
        await lab.Main.ClickAsync();
        await lab.WaitForStateAsync("paused");
        var first = await LogLikelihoodAsync(lab);
        await lab.Main.ClickAsync();
        await lab.WaitForStepAsync(await lab.StepAsync() + 20);
        await lab.Main.ClickAsync();
        await lab.WaitForStateAsync("paused");
        Assert.True(await LogLikelihoodAsync(lab) > first);

        await lab.Section.GetByRole(AriaRole.Slider, new() { Name = "Start" }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");

        await Assertions.Expect(lab.Section).ToContainTextAsync("After 0 steps");
    }

    private static async Task<double> LogLikelihoodAsync(LabOnPage lab) =>
        (await lab.ApiAsync()).GetProperty("scalars").GetProperty("logLikelihood").GetDouble();
}
