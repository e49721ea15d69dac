using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class AnomalyTests(SiteFixture site)
{
    [Fact]
    public async Task AMovedThresholdRecountsTheAlarmsOfAPausedRun()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "anomaly");
        await lab.OpenAsync("/lessons/autoencoders-and-diffusion/features-and-anomalies");
        await lab.StartAsync();
        await lab.WaitForStepAsync(20);
        await lab.Main.ClickAsync();
        await lab.WaitForStateAsync("paused");

        await page.EvaluateAsync("document.querySelectorAll('.option-group').forEach(group => group.open = true)");
        var box = lab.Section.GetByLabel("False alarms accepted, exact value");
        await box.FillAsync("0.5");
        await box.PressAsync("Enter");

        // Half of the ordinary records kept aside lie above it, and so about half of the 1,000 in the test: hundreds, where 5 % were tens.
        await Assertions.Expect(await lab.PictureAsync("alarms")).ToContainTextAsync(
            new System.Text.RegularExpressions.Regex(@"ordinary \(false alarms\)\s*1000\s*[3-7]\d\d\s*[3-7]\d\.\d"), new() { Timeout = 10_000 });
    }
}
