using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class MinimaxTests(SiteFixture site)
{
    [Fact]
    public async Task TheNetworkReachesTheBestDiscriminatorAndHasToLearnAnewWhenADensityMoves()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "minimax");
        await lab.OpenAsync("/lessons/gans/the-min-max-game");
        await lab.StartAsync();

        await Assertions.Expect(lab.Section).ToContainTextAsync("Goal met", new() { Timeout = 50_000 });
        var table = (await lab.PictureAsync("numbers")).GetByRole(AriaRole.Table);
        await Assertions.Expect(table.GetByRole(AriaRole.Row, new() { Name = "V(D*, G)" })).ToContainTextAsync("−0.923774");
        await Assertions.Expect(table.GetByRole(AriaRole.Row, new() { Name = "−ln 4 + 2 JS" })).ToContainTextAsync("−0.923774");

        var slider = lab.Section.GetByRole(AriaRole.Slider, new() { Name = "Centre of the generated" }).First;
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("End");
        await Assertions.Expect(table.GetByRole(AriaRole.Row, new() { Name = "V(D*, G)" })).Not.ToContainTextAsync("−0.923774");
    }
}
