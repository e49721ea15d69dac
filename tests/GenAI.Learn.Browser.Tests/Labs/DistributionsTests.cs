using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class DistributionsTests(SiteFixture site)
{
    private const string Address = "/lessons/foundations/probability-distributions";

    [Fact]
    public async Task AMovedSliderMovesTheSamplesAndTheirMeanWithIt()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "distributions");
        await lab.OpenAsync(Address);
        await lab.StartAsync();
        await lab.WaitForStepAsync(5);

        var slider = lab.Section.GetByRole(AriaRole.Slider, new() { Name = "Probability p" }).First;
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("End");

        var mean = await WaitForMeanAsync(lab, 10); // ten trials, each certain to succeed
        Assert.Equal(10, mean);
    }

    private static async Task<double> WaitForMeanAsync(LabOnPage lab, double expected)
    {
        for (var clock = Stopwatch.StartNew(); ;)
        {
            var scalars = (await lab.ApiAsync()).GetProperty("scalars");
            if (scalars.TryGetProperty("meanTheory", out var theory) && theory.ValueKind == JsonValueKind.Number && theory.GetDouble() == expected)
                return scalars.GetProperty("mean").GetDouble();
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), "The slider did not reach the run within 10 s.");
            await Task.Delay(50);
        }
    }
}
