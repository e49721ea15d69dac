using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

public sealed class HomePageTests(SiteFixture site)
{
    [Fact]
    public async Task TheHomePageOpensWithoutAnError()
    {
        var page = await site.NewPageAsync();
        var errors = new PageErrors(page);

        var response = await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal(200, response!.Status);
        Assert.Empty(errors.All);
    }
}
