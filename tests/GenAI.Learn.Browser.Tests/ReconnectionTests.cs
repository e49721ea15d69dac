using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

public sealed class ReconnectionTests(SiteFixture site)
{
    [Fact]
    public async Task ThePageKeepsItsStateWhenTheConnectionIsCutForFourSeconds()
    {
        await using var proxy = new DroppingProxy(site.Address.Port);
        var page = await site.NewPageAsync(new Uri($"http://127.0.0.1:{proxy.ListenPort}/"));
        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var button = page.GetByRole(AriaRole.Button);
        await button.ClickAsync();
        await Assertions.Expect(button).ToHaveTextAsync("Clicked 1 times");

        var notice = page.Locator("#components-reconnect-modal *").Locator("visible=true");
        proxy.CutAll(refuseFor: TimeSpan.FromSeconds(4));
        await Assertions.Expect(notice).Not.ToHaveCountAsync(0);
        await Assertions.Expect(notice).ToHaveCountAsync(0, new() { Timeout = 30_000 });

        await button.ClickAsync();
        await Assertions.Expect(button).ToHaveTextAsync("Clicked 2 times");
    }
}
