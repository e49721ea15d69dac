using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

/// <summary>Pages that a browser keeps, and whose labs start from what it kept.</summary>
public sealed class KeptPageTests(SiteFixture site)
{
    [Fact]
    public async Task TheFirstLabGivesTheOnlyCookie()
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync("/labs");
        Assert.Empty(await page.Context.CookiesAsync());

        await new LabOnPage(page, "first-network").OpenAsync("/labs/first-network");

        Assert.Equal("learner", Assert.Single(await page.Context.CookiesAsync()).Name);
    }

    [Fact]
    public async Task AKeptPageFindsItsRun()
    {
        var (page, lab, run) = await StartedAsync();

        await page.GotoAsync("/glossary");
        var kept = await page.GotoAsync("/labs/first-network");
        await lab.WaitForStepAsync(1);

        Assert.Equal(run, await lab.RunAsync());
        Assert.True((await kept!.HeaderValueAsync("etag"))?.StartsWith("W/", StringComparison.Ordinal));
    }

    // Blazor puts each page into the one that is open: what starts a panel holds once in its circuit.
    [Fact]
    public async Task LabsWakeUpAgainWhenOneGoesToAndFroWithinTheSite()
    {
        var (page, lab, run) = await StartedAsync();

        await page.Locator(".lab-places a").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/lessons/"));
        await Assertions.Expect(lab.Main).ToBeEnabledAsync(new() { Timeout = 30_000 });
        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/labs/first-network$"));
        await Assertions.Expect(lab.Main).ToBeEnabledAsync(new() { Timeout = 30_000 });
        await lab.WaitForStepAsync(1);

        Assert.Equal(run, await lab.RunAsync());
        await Assertions.Expect(page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
    }

    // Blazor writes the page over itself then, and what the scripts had put into it is gone.
    [Fact]
    public async Task ALabGoesOnWhenOneComesBackFromAHeadingOfItsPage()
    {
        const string lesson = "/lessons/gans/training-a-gan";
        var page = await site.NewPageAsync(size: new() { Width = 1280, Height = 800 });
        var lab = new LabOnPage(page, "gan-2d");
        await lab.OpenAsync(lesson);
        await lab.StartAsync();
        var run = await lab.RunAsync();

        await page.Locator("#contents .toc a").Last.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#"));
        await page.RunAndWaitForEnhancedLoadAsync(() => page.GoBackAsync());
        await lab.WaitForStepAsync(await lab.StepAsync() + 3);

        Assert.Equal(run, await lab.RunAsync());
        await lab.Section.Locator(".view-curve").First.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(lab.Section.Locator("[data-drawn] > .js-plotly-plot").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await lab.Main.ClickAsync();
        await lab.WaitForStateAsync("paused");
    }

    [Fact]
    public async Task WhoComesBackFromElsewhereFindsTheRun()
    {
        var (page, lab, run) = await StartedAsync();

        await page.GotoAsync("about:blank");
        await page.GoBackAsync();
        await lab.WaitForStepAsync(1);

        Assert.Equal(run, await lab.RunAsync());
        await Assertions.Expect(page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
    }

    private async Task<(IPage Page, LabOnPage Lab, string? Run)> StartedAsync()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "first-network");
        await lab.OpenAsync("/labs/first-network");
        await lab.StartAsync();
        return (page, lab, await lab.RunAsync());
    }
}
