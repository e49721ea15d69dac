namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class VaeLabTests(SiteFixture site)
{
    [Fact]
    public async Task ADrawnDigitMovesItsPosteriorAtOnce()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "vae");
        await lab.OpenAsync("/lessons/autoencoders-and-diffusion/variational-autoencoders");
        await lab.StartAsync();
        await lab.Main.ClickAsync();
        await lab.WaitForStateAsync("paused");

        await lab.Section.Locator("details.option-group", new() { Has = page.Locator("canvas.drawing") }).Locator("summary").ClickAsync();
        // A paused run draws a new picture for nothing but a changed option.
        await lab.DrawAsync((0.5f, 0.25f), (0.5f, 0.75f));
    }
}
