namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class TranslateTests(SiteFixture site)
{
    [Fact]
    public async Task ADrawnOutlineIsAnsweredAtOnce()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "translate");
        await lab.OpenAsync("/lessons/gans/what-conditioning-is-used-for");
        await lab.StartAsync();
        await lab.Main.ClickAsync();
        await lab.WaitForStateAsync("paused");

        // A paused run draws a new picture for nothing but a changed option.
        await lab.DrawAsync((0.25f, 0.25f), (0.75f, 0.75f));
    }
}
