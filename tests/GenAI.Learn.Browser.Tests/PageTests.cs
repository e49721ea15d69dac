using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

public sealed class PageTests(SiteFixture site)
{
    [Theory]
    [ClassData(typeof(SitePages))]
    public async Task APageOpensWithoutAnError(string address)
    {
        var page = await site.NewPageAsync();
        var errors = new PageErrors(page);

        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        // The browser itself notes in its console that a page was not found.
        Assert.DoesNotContain(errors.All, error => !error.Contains(address, StringComparison.Ordinal) && !error.Contains("404", StringComparison.Ordinal));
    }

    [Theory]
    [ClassData(typeof(SitePages))]
    public async Task APageHasNoAxeViolationInLightOrDark(string address)
    {
        var page = await site.NewPageAsync();
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.EvaluateAsync("document.querySelectorAll('.option-group, .view-table, .toc details').forEach(details => details.open = true)");

        Assert.Empty(await ViolationsAsync(page, ColorScheme.Light));
        Assert.Empty(await ViolationsAsync(page, ColorScheme.Dark));
    }

    [Fact]
    public async Task APageThatIsNotConnectedYetHasNoAxeViolation()
    {
        var page = await site.NewPageAsync();
        await page.RouteAsync("**/_blazor**", route => route.AbortAsync());
        await page.GotoAsync("/lessons/foundations/the-wider-family", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Empty(await ViolationsAsync(page, ColorScheme.Light));
    }

    [Theory]
    [ClassData(typeof(SitePages))]
    public async Task APageDoesNotScrollSidewaysOnASmallPhone(string address)
    {
        var page = await site.NewPageAsync(size: new() { Width = 360, Height = 740 });

        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task TheChosenThemeIsKept()
    {
        var page = await site.NewPageAsync(scheme: ColorScheme.Light);
        await page.GotoAsync("/");

        await page.Locator("[data-theme-toggle]").ClickAsync();
        await page.GotoAsync("/glossary");

        Assert.Equal("dark", await page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
    }

    [Fact]
    public async Task TheFirstTabStopSkipsToTheText()
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync("/glossary");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page, ColorScheme scheme)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.WaitForFunctionAsync("scheme => document.documentElement.dataset.theme === scheme", scheme == ColorScheme.Light ? "light" : "dark");
        var result = await page.RunAxe();
        return result.Violations.Select(violation => $"{scheme}, {violation.Id}: {violation.Nodes[0].Html}");
    }
}
