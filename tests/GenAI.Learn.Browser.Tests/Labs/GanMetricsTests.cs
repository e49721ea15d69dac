using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class GanMetricsTests(SiteFixture site)
{
    [Fact]
    public async Task TooFewImagesHaveNoFidAndEnoughHaveOne()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "gan-metrics");
        await lab.OpenAsync("/lessons/gans/judging-a-gan");
        await lab.StartAsync();
        var fid = (await lab.PictureAsync("scores")).Locator("tbody tr").First;
        await Assertions.Expect(fid).ToContainTextAsync("±", new() { Timeout = 20_000 });

        await page.EvaluateAsync("document.querySelectorAll('.option-group').forEach(group => group.open = true)");
        var count = lab.Section.GetByLabel("Images judged, exact value");
        await count.FillAsync("100");
        await count.PressAsync("Enter");
        await Assertions.Expect(fid).ToContainTextAsync("refused", new() { Timeout = 20_000 });
        await Assertions.Expect(lab.Section).ToContainTextAsync("At least 129 images are needed", new() { Timeout = 20_000 });

        await count.FillAsync("300");
        await count.PressAsync("Enter");
        await Assertions.Expect(fid).ToContainTextAsync("±", new() { Timeout = 20_000 });
    }
}
