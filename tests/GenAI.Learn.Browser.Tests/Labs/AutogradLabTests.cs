using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class AutogradLabTests(SiteFixture site)
{
    [Fact]
    public async Task OneClickOnStepIsOneNode()
    {
        var lab = new LabOnPage(await site.NewPageAsync(), "autograd");
        await lab.OpenAsync("/lessons/foundations/pytorch-from-nothing");
        await lab.StartAsync();
        await lab.Main.ClickAsync();
        await lab.WaitForStateAsync("paused");
        await lab.Button("Reset").ClickAsync();
        await Assertions.Expect(lab.Section).ToContainTextAsync("nothing is computed yet");

        string[] notes = ["Forward 1 of 4", "Forward 2 of 4", "Forward 3 of 4", "Forward 4 of 4", "Backward begins", "Backward 1 of 4", "Backward 2 of 4"];
        foreach (var note in notes)
        {
            await lab.Button("Step").ClickAsync();
            await Assertions.Expect(lab.Section).ToContainTextAsync(note);
        }
    }
}
