using GenAI.Learn.Browser.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(SiteFixture))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)] // one browser on two cores: side by side they only wait for each other

namespace GenAI.Learn.Browser.Tests;

/// <summary>One running site and one Chromium for all tests; each test opens pages of its own, each like a new visitor.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private static readonly string Chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium-headless-shell";

    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly Visits visits = new();
    private IPlaywright? playwright;
    private IBrowser? browser;
    private SiteProcess? site;

    public SiteProcess Site => site!;

    public Uri Address => Site.Address;

    public async ValueTask InitializeAsync()
    {
        site = await SiteProcess.StartAsync();
        using var visitor = new HttpClient(); // on a new machine the first page typesets every formula, longer than a browser waits beside other work
        using var first = await visitor.GetAsync(site.Address);
        first.EnsureSuccessStatusCode();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Flags });
    }

    /// <summary>A page of a new visitor: no cookies, no cache. <c>GotoAsync("/")</c> is the home page of <paramref name="address"/>, by default the site's.</summary>
    /// <remarks>The pages of the test before are closed, so that their labs take no time from this one's.</remarks>
    public async Task<IPage> NewPageAsync(Uri? address = null, ViewportSize? size = null, ColorScheme? scheme = null)
    {
        var context = await browser!.NewContextAsync(
            new() { BaseURL = (address ?? Address).ToString(), ViewportSize = size, ColorScheme = scheme });
        foreach (var over in visits.Add(context))
        {
            await over.CloseAsync();
        }

        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }
}
