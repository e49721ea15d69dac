using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class MarkovRandomFieldLabTests(SiteFixture site)
{
    [Fact]
    public async Task ADigitIsCleanedAndMoreNoiseSpoilsItAgain()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "markov-random-field-2");
        await lab.OpenAsync("/lessons/foundations/the-wider-family", seed: 1);
        await lab.StartAsync();
        await lab.WaitForStepAsync(40);
        var cleaned = (await lab.ApiAsync()).GetProperty("scalars");
        Assert.InRange(cleaned.GetProperty("wrongAfter").GetDouble(), 0, cleaned.GetProperty("wrongBefore").GetDouble() / 2);

        await lab.Section.GetByRole(AriaRole.Slider, new() { Name = "Noise" }).FocusAsync();
        await page.Keyboard.PressAsync("End");

        await Assertions.Expect(lab.Section).ToContainTextAsync(new System.Text.RegularExpressions.Regex("4[0-9]\\.[0-9]%"));
    }
}
