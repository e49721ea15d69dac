using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class RecogniseOrMakeTests(SiteFixture site)
{
    [Fact]
    public async Task BothSharesReachFourFifthsAndAnotherGarmentIsShown()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "recognise-or-make");
        await lab.OpenAsync("/lessons/foundations/traditional-and-generative-ai");
        await lab.StartAsync();
        await lab.WaitForStepAsync(400);
        var scalars = (await lab.ApiAsync()).GetProperty("scalars");
        Assert.InRange(scalars.GetProperty("accuracy").GetDouble(), 0.8, 1);
        Assert.InRange(scalars.GetProperty("drawnRecognised").GetDouble(), 0.8, 1);

        await page.EvaluateAsync("document.querySelectorAll('.option-group').forEach(group => group.open = true)");
        await lab.ChooseAsync("Class", "Bag");

        // Nearly every bag is recognised, and the label under each image is told to screen readers too.
        await Assertions.Expect(lab.Section.Locator("[aria-label^='Real garments'][aria-label*='✓ bag, ✓ bag']")).ToHaveCountAsync(1);
    }
}
