using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class ContractiveLabTests(SiteFixture site)
{
    [Fact]
    public async Task TheShownImageMovesWithItsSliderAlsoWhilePaused()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "contractive");
        await lab.OpenAsync("/lessons/autoencoders-and-diffusion/contractive-autoencoders");
        await lab.StartAsync();
        await lab.Main.ClickAsync();
        await lab.WaitForStateAsync("paused");
        await Assertions.Expect(lab.Section).ToContainTextAsync("Shifted by 1 pixel,");

        await page.EvaluateAsync("document.querySelectorAll('.option-group').forEach(group => group.open = true)");
        var slider = lab.Section.GetByRole(AriaRole.Slider, new() { Name = "Shift", Exact = true });
        await slider.FocusAsync();
        await slider.PressAsync("Home");

        await Assertions.Expect(lab.Section).ToContainTextAsync("Shifted by -3 pixels, the shown image's code moves by", new() { Timeout = 20_000 });
    }
}
