using System.Text.Json;
using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.OtherBrowsers;

/// <summary>Debian's Firefox as it is, by WebDriver BiDi; Playwright's other way needs a Firefox of its own.</summary>
public sealed class Firefox : IOtherBrowser
{
    private static readonly string Program = Environment.GetEnvironmentVariable("FIREFOX") ?? "/usr/bin/firefox-esr";
    private IPlaywright? playwright;
    private IBrowser? browser;
    private IPage? page;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Firefox.LaunchAsync(new() { Channel = "moz-firefox", ExecutablePath = Program });
        page = await browser.NewPageAsync();
    }

    public Task OpenAsync(Uri address) => page!.GotoAsync(address.ToString());

    public Task ClickAsync(string selector) => page!.Locator(selector).First.ClickAsync();

    public Task<JsonElement> EvaluateAsync(string expression) => page!.EvaluateAsync<JsonElement>(expression);

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
