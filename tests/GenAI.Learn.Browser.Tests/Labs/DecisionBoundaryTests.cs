using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class DecisionBoundaryTests(SiteFixture site)
{
    private const string Address = "/lessons/foundations/discriminative-models";

    [Fact]
    public async Task APointPlacedOnThePlotJoinsTheTrainingSet()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "decision-boundary");
        await lab.OpenAsync(Address);
        await lab.StartAsync();

        var canvas = lab.Section.Locator("[data-view=scene] .view-stage canvas");
        await canvas.ScrollIntoViewIfNeededAsync();
        var box = (await canvas.BoundingBoxAsync())!;
        await page.Mouse.ClickAsync(box.X + box.Width * 0.75f, box.Y + box.Height * 0.2f);

        await Assertions.Expect(await lab.PictureAsync("numbers")).ToContainTextAsync("151, 1 of them added", new() { Timeout = 10_000 });
        Assert.Equal(1, (await lab.ApiAsync()).GetProperty("options").GetProperty("yourPoints").GetArrayLength());
    }

    [Fact]
    public async Task AnotherModelIsFittedWithoutANewStart()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "decision-boundary");
        await lab.OpenAsync(Address);
        await lab.StartAsync();
        var run = await lab.RunAsync();

        await lab.ChooseAsync("Model", "Support vector machine");

        await Assertions.Expect(await lab.PictureAsync("numbers")).ToContainTextAsync("Support vectors, circled", new() { Timeout = 10_000 });
        Assert.Equal(run, await lab.RunAsync());
    }
}
