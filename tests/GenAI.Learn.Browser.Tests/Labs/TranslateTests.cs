namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class TranslateTests(SiteFixture site)
{
    [Fact]
    public async Task ADrawnOutlineIsAnsweredAtOnce()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "translate");
        await lab.OpenAsync("/lessons/gans/what-conditioning-is-used-for");
        await lab.StartAsync();
        await lab.Main.ClickAsync();
        await lab.WaitForStateAsync("paused");
        var frames = await lab.FramesAsync();

        var pad = lab.Section.Locator("canvas.drawing");
        await pad.ScrollIntoViewIfNeededAsync();
        var box = (await pad.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + box.Width / 4, box.Y + box.Height / 4);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + box.Width * 3 / 4, box.Y + box.Height * 3 / 4, new() { Steps = 20 });
        await page.Mouse.UpAsync();

        // A paused run draws a new picture for nothing but a changed option.
        await page.WaitForFunctionAsync(
            "([id, frames]) => Number(document.querySelector(`#${id} [data-lab-figure]`).dataset.frames) > frames", new object[] { "translate", frames });
    }
}
