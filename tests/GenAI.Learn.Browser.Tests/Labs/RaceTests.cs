namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class RaceTests(SiteFixture site)
{
    [Fact]
    public async Task ThreeFamiliesTrainInTurnAndAreListed()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "race");
        await lab.OpenAsync("/lessons/autoencoders-and-diffusion/three-families-one-race");
        await lab.StartAsync();
        await lab.WaitForStepAsync(3);
        foreach (var family in new[] { "VAE", "GAN", "diffusion" })
            await Microsoft.Playwright.Assertions.Expect(lab.Figure.GetByText(family, new() { Exact = true }).First).ToBeAttachedAsync();
    }
}
