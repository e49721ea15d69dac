using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class DistancesTests(SiteFixture site)
{
    private const string Address = "/lessons/foundations/what-distributions-do";

    [Fact]
    public async Task BoxesHeldApartShowAnInfiniteKLWhileJSIsLn2()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "distances-2"); // the second of the lesson: two boxes
        await lab.OpenAsync(Address);
        await lab.StartAsync();

        var slider = lab.Section.GetByRole(AriaRole.Slider, new() { Name = "Centre of the model" }).First;
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("End");

        var table = (await lab.PictureAsync("measures")).GetByRole(AriaRole.Table);
        await Assertions.Expect(table.GetByRole(AriaRole.Row, new() { Name = "KL(data ‖ model)" })).ToContainTextAsync("infinite");
        await Assertions.Expect(table.GetByRole(AriaRole.Row, new() { Name = "Jensen–Shannon" })).ToContainTextAsync("0.6931");
        await Assertions.Expect(table.GetByRole(AriaRole.Row, new() { Name = "Wasserstein" })).ToContainTextAsync("8");
    }
}
