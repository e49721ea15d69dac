using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

/// <summary>A pad to draw on, by keyboard alone.</summary>
public sealed class PadTests(SiteFixture site)
{
    private static readonly string Cleaning = Uri.EscapeDataString("""{"task":"image","picture":"drawing"}""");

    [Fact]
    public async Task ADigitIsDrawnByKeysAndItsKeyClearsIt()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "markov-random-field");
        await lab.OpenAsync($"/labs/markov-random-field?lab=markov-random-field&options={Cleaning}");
        await lab.StartAsync();
        var pad = lab.Section.Locator("canvas.drawing");
        await lab.Section.Locator("details.option-group", new() { Has = page.Locator("canvas.drawing") }).Locator("summary").ClickAsync();
        var said = lab.Section.Locator(".pad [role=status]");

        await pad.FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(said).ToHaveTextAsync("row 14, column 15");
        await Assertions.Expect(lab.Section.Locator(".pad-pen")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(said).ToHaveTextAsync("Pen down, row 14, column 15");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(said).ToHaveTextAsync("row 15, column 15, drawn");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(said).ToHaveTextAsync("Pen up, row 15, column 15");
        await WaitForDrawingAsync(isEmpty: false);

        await page.Keyboard.PressAsync("Delete");
        await WaitForDrawingAsync(isEmpty: true);

        async Task WaitForDrawingAsync(bool isEmpty) => await page.WaitForFunctionAsync(
            "async ([run, isEmpty]) => ((await (await fetch(`/api/runs/${run}`)).json()).options.drawing === '') === isEmpty",
            new object[] { (await lab.RunAsync())!, isEmpty });
    }
}
