namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class VaeLabTests(SiteFixture site)
{
    [Fact]
    public async Task ADrawnDigitMovesItsPosteriorAtOnce()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "vae");
        await lab.OpenAsync("/lessons/autoencoders-and-diffusion/variational-autoencoders");
        await lab.StartAsync();
        await lab.Main.ClickAsync();
        await lab.WaitForStateAsync("paused");

        var pad = lab.Section.Locator("canvas.drawing");
        await lab.Section.Locator("details.option-group", new() { Has = page.Locator("canvas.drawing") }).Locator("summary").ClickAsync();
        await pad.ScrollIntoViewIfNeededAsync();
        var (frames, options) = (await lab.FramesAsync(), await lab.OptionsAsync());
        var box = (await pad.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height / 4);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height * 3 / 4, new() { Steps = 20 });
        await page.Mouse.UpAsync();

        // A paused run draws a new picture for nothing but a changed option.
        await page.WaitForFunctionAsync(
            "([id, frames]) => Number(document.querySelector(`#${id} [data-lab-figure]`).dataset.frames) > frames", new object[] { "vae", frames });
        Assert.NotEqual(options, await lab.OptionsAsync());
    }
}
