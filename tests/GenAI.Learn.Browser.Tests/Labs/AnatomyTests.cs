using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class AnatomyTests(SiteFixture site)
{
    [Fact]
    public async Task ALearnerGoesThroughTheLayersOfTheGeneratorWhileItLearns()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "anatomy");
        await lab.OpenAsync("/lessons/gans/the-generator");
        await lab.StartAsync();

        await Assertions.Expect(lab.Section).ToContainTextAsync("Layer 3 of 8, ReLU: 64 × 7 × 7");
        await Assertions.Expect((await lab.PictureAsync("layers")).GetByRole(AriaRole.Table)).ToContainTextAsync("83,649");
        var slider = lab.Section.GetByRole(AriaRole.Slider, new() { Name = "Layer" }).First;
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("End");
        await Assertions.Expect(lab.Section).ToContainTextAsync("Layer 8 of 8, Tanh: 1 × 28 × 28");
    }
}
