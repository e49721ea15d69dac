namespace GenAI.Learn.Browser.Tests;

/// <summary>A first visit over a slow line: 1.6 Mbit/s, and 150 ms to the server and back.</summary>
public sealed class SlowLineTests(SiteFixture site)
{
    private const string Lesson = "/lessons/autoencoders-and-diffusion/anatomy-of-an-autoencoder";
    private const double BytesPerSecond = 200_000;
    private const double RoundTrip = 0.15;
    private const double AtOnce = 6; // requests that a browser has under way to one server

    // What must be there before anything is painted, and how long the line takes for it: how quick this machine is does not count.
    [Theory]
    [InlineData("/")]
    [InlineData(Lesson)]
    public async Task TextCanBePaintedWithinASecond(string address)
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync(address);

        var sizes = await page.EvaluateAsync<double[]>(
            """
            () => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
              .filter(one => one.entryType === "navigation" || one.renderBlockingStatus === "blocking").map(one => one.transferSize)
            """);

        var trips = 1 + Math.Ceiling((sizes.Length - 1) / AtOnce);
        Assert.InRange(sizes.Sum() / BytesPerSecond + trips * RoundTrip, 0, 1);
    }

    [Theory]
    [InlineData("/", 1280, 800)]
    [InlineData("/", 390, 844)]
    [InlineData(Lesson, 1280, 800)]
    [InlineData(Lesson, 390, 844)]
    public async Task NothingJumpsWhileAPageComesAndIsScrolledThrough(string address, int width, int height)
    {
        var page = await site.NewPageAsync(size: new() { Width = width, Height = height });
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("Network.enable");
        await devtools.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        await devtools.SendAsync(
            "Network.emulateNetworkConditions",
            new() { ["offline"] = false, ["latency"] = RoundTrip * 1000, ["downloadThroughput"] = BytesPerSecond, ["uploadThroughput"] = BytesPerSecond });
        await page.AddInitScriptAsync(Watch);

        await page.GotoAsync(address);
        await page.EvaluateAsync(ScrollSlowly);

        var jumps = await page.EvaluateAsync<Jump[]>("jumps");
        Assert.True(jumps.Sum(jump => jump.Size) < 0.02, string.Join('\n', jumps.OrderByDescending(jump => jump.Size).Take(5)));
    }

    // Shifts of the layout as https://web.dev/articles/cls defines them, here simply added up.
    private const string Watch =
        """
        globalThis.jumps = [];
        const name = ({ node }) => (node?.nodeType === 1 ? node : node?.parentElement)?.outerHTML.match(/^<[^>]*>/)[0];
        new PerformanceObserver(list => {
          for (const shift of list.getEntries())
            if (!shift.hadRecentInput) jumps.push({ size: shift.value, moved: shift.sources.map(name).join(", ") });
        }).observe({ type: "layout-shift", buffered: true });
        """;

    private const string ScrollSlowly =
        """
        async () => {
          for (let top = 0; top < document.documentElement.scrollHeight; top += 100) {
            scrollTo({ top, behavior: "instant" });
            await new Promise(done => setTimeout(done, 200));
          }
        }
        """;

    private sealed record Jump
    {
        public double Size { get; init; }

        public string Moved { get; init; } = "";
    }
}
