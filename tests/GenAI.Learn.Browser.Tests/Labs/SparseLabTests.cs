using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class SparseLabTests(SiteFixture site)
{
    [Fact]
    public async Task FewerUnitsMaySpeakAtOnceWhileItRuns()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "sparse");
        await lab.OpenAsync("/lessons/autoencoders-and-diffusion/sparse-autoencoders");
        await lab.StartAsync();
        await Assertions.Expect(lab.Section).ToContainTextAsync("6.0 of 64 units are active");

        await page.EvaluateAsync("document.querySelectorAll('.option-group').forEach(group => group.open = true)");
        var slider = lab.Section.GetByRole(AriaRole.Slider, new() { Name = "k", Exact = true });
        await slider.FocusAsync();
        await slider.PressAsync("Home");

        await Assertions.Expect(lab.Section).ToContainTextAsync("1.0 of 64 units are active", new() { Timeout = 20_000 });
    }
}
