using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class FeaturesTests(SiteFixture site)
{
    [Fact]
    public async Task AnotherPenaltyBeginsTheAccuraciesAnew()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "features");
        await lab.OpenAsync("/lessons/autoencoders-and-diffusion/features-and-anomalies");
        await lab.StartAsync();
        var table = await lab.PictureAsync("table");
        var measured = new System.Text.RegularExpressions.Regex(@"3,000\s*0\.\d+\s*0\.\d+\s*0\.\d+");
        await Assertions.Expect(table).ToContainTextAsync(measured, new() { Timeout = 50_000 });
        await lab.Main.ClickAsync();
        await lab.WaitForStateAsync("paused");

        await page.EvaluateAsync("document.querySelectorAll('.option-group').forEach(group => group.open = true)");
        var box = lab.Section.GetByLabel("C of the classifiers, exact value");
        await box.FillAsync("0.01");
        await box.PressAsync("Enter");

        await table.ScrollIntoViewIfNeededAsync(); // what is far from the screen is not drawn

        // Paused, nothing is fitted anew: the table keeps its rows and loses its numbers.
        await Assertions.Expect(table).Not.ToContainTextAsync(measured, new() { Timeout = 10_000 });
        await lab.Main.ClickAsync();
        await table.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(table).ToContainTextAsync(new System.Text.RegularExpressions.Regex(@"10\s*0\.\d+"), new() { Timeout = 50_000 });
    }
}
