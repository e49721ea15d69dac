using System.Globalization;
using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class CompressTests(SiteFixture site)
{
    [Fact]
    public async Task FewerBitsMakeShorterCodesAtOnce()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "compress");
        await lab.OpenAsync("/lessons/autoencoders-and-diffusion/convolutional-autoencoders");
        await lab.StartAsync();
        await lab.WaitForStepAsync(4);
        await lab.Main.ClickAsync();
        await lab.WaitForStateAsync("paused");
        await lab.WaitForStepAsync((await lab.ApiAsync()).GetProperty("step").GetInt32()); // the picture of the pause has come
        var rows = (await lab.PictureAsync("sizes")).Locator(".view-stage tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(4);
        var bytes = rows.Last.Locator("td").Nth(1);
        var before = await bytes.InnerTextAsync();

        await page.EvaluateAsync("document.querySelectorAll('.option-group').forEach(group => group.open = true)");
        var bits = lab.Section.GetByLabel("Bits a number, exact value");
        await bits.FillAsync("2");
        await bits.PressAsync("Enter");
        await Assertions.Expect(bytes).Not.ToHaveTextAsync(before);
        var after = await bytes.InnerTextAsync();
        Assert.True(double.Parse(after, CultureInfo.InvariantCulture) < double.Parse(before, CultureInfo.InvariantCulture));
    }
}
