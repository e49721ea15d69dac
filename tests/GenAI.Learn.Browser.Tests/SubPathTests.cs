using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

/// <summary>The site below a path, behind a real proxy that answers for nothing outside of that path.</summary>
public sealed class SubPathTests(SiteFixture site)
{
    [Theory]
    [InlineData(PathManner.Whole)]
    [InlineData(PathManner.TakenOff)]
    [InlineData(PathManner.Named)]
    public async Task PagesHubsAndAssetsWorkBelowAPath(PathManner manner)
    {
        await using var below = await SiteProcess.StartAsync(settings: manner == PathManner.Named ? [] : [$"--Site:PathBase={PathProxy.Path}/"]);
        await using var proxy = await PathProxy.StartAsync(below.Address, manner);
        var page = await site.NewPageAsync(proxy.Address);
        var errors = new PageErrors(page);

        await page.GotoAsync(PathProxy.Path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator(".module .lesson-list a, .contents a").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"{PathProxy.Path}/lessons/"));
        var lab = new LabOnPage(page, "first-network");
        await lab.OpenAsync($"{PathProxy.Path}/lessons/foundations/pytorch-from-nothing");
        await lab.StartAsync();
        await page.Locator(".term").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"{PathProxy.Path}/glossary"));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Glossary");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("dcgan");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($@"{PathProxy.Path}/search\?q=dcgan$"));

        Assert.DoesNotContain(errors.All, error => !error.Contains("ERR_ABORTED", StringComparison.Ordinal)); // who goes on leaves requests behind
    }
}
