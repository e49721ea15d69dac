using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class FirstNetworkLabTests(SiteFixture site)
{
    [Fact]
    public async Task FiftyEpochsHardlyHelpAndAMovedLearningRateTrainsOn()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "first-network");
        await lab.OpenAsync("/lessons/foundations/pytorch-from-nothing", seed: 1);
        await lab.StartAsync();
        await lab.WaitForStepAsync(50);
        Assert.InRange(await LossAsync(lab), 0.2, 0.3);

        var rate = lab.Section.GetByRole(AriaRole.Slider, new() { Name = "Learning rate" });
        await rate.FocusAsync();
        await page.Keyboard.PressAsync("End");

        await lab.WaitForStepAsync(90);
        Assert.InRange(await LossAsync(lab), 0, 0.15);
    }

    private static async Task<double> LossAsync(LabOnPage lab) => (await lab.ApiAsync()).GetProperty("scalars").GetProperty("loss").GetDouble();
}
