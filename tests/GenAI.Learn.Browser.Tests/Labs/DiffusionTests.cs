namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class DiffusionTests(SiteFixture site)
{
    [Fact]
    public async Task ThePausedPointsGoThroughTimeWithTheSlider()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "diffusion-2d");
        await lab.OpenAsync("/lessons/autoencoders-and-diffusion/diffusion");
        await lab.StartAsync();
        await lab.Main.ClickAsync();
        await lab.WaitForStateAsync("paused");
        var frames = await lab.FramesAsync();

        await page.EvaluateAsync("document.querySelectorAll('.option-group').forEach(group => group.open = true)");
        var slider = lab.Section.GetByRole(Microsoft.Playwright.AriaRole.Slider, new() { NameRegex = new("Time") });
        await slider.FocusAsync();
        await slider.PressAsync("End");

        // A paused run draws a new picture for nothing but a changed option.
        await page.WaitForFunctionAsync(
            "([id, frames]) => Number(document.querySelector(`#${id} [data-lab-figure]`).dataset.frames) > frames", new object[] { "diffusion-2d", frames });
    }
}
