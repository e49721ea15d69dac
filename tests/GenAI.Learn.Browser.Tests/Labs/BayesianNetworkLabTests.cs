using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class BayesianNetworkLabTests(SiteFixture site)
{
    private const string Lesson = "/lessons/foundations/the-wider-family";

    [Fact]
    public async Task AClickOnTheSprinklerExplainsRainAway()
    {
        var lab = await StartedAsync();
        await Assertions.Expect(Node(lab, "Rain")).ToContainTextAsync("0.527");

        await Node(lab, "Sprinkler").ClickAsync();

        await Assertions.Expect(Node(lab, "Sprinkler")).ToContainTextAsync("seen: yes");
        await Assertions.Expect(Node(lab, "Rain")).ToContainTextAsync("0.320");
    }

    [Fact]
    public async Task ImpossibleEvidenceSetByKeyboardIsToldInWords()
    {
        var lab = await StartedAsync();
        foreach (var cause in (string[])["Rain", "Sprinkler"])
        {
            await Node(lab, cause).PressAsync("Enter");
            await Assertions.Expect(Node(lab, cause)).ToContainTextAsync("seen: yes");
            await Node(lab, cause).PressAsync("Enter");
            await Assertions.Expect(Node(lab, cause)).ToContainTextAsync("seen: no");
        }

        await Assertions.Expect(lab.Section).ToContainTextAsync("What was seen has probability 0");
        Assert.Equal("running", (await lab.ApiAsync()).GetProperty("state").GetString());
    }

    private async Task<LabOnPage> StartedAsync()
    {
        var lab = new LabOnPage(await site.NewPageAsync(), "bayesian-network");
        await lab.OpenAsync(Lesson);
        await lab.StartAsync();
        return lab;
    }

    private static ILocator Node(LabOnPage lab, string title) => lab.Section.Locator($"[role=button][aria-label^='{title}']");
}
