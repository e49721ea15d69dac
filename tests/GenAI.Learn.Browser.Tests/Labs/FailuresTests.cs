using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class FailuresTests(SiteFixture site)
{
    [Fact]
    public async Task AFailureIsSeenToHappenAndItsGoalStandsBelow()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "failures");
        await lab.OpenAsync("/lessons/gans/when-it-goes-wrong");
        await lab.StartAsync();

        await Assertions.Expect(lab.Section).ToContainTextAsync("first detected at step", new() { Timeout = 50_000 });
        await Assertions.Expect(lab.Section).ToContainTextAsync("All 8 modes and a Jensen-Shannon divergence of at most");
        Assert.Equal(1, (await lab.ApiAsync()).GetProperty("scalars").GetProperty("failing").GetDouble());
    }
}
