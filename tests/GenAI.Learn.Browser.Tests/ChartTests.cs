using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

/// <summary>Charts with axes: made by the server's component, filled by the page.</summary>
public sealed class ChartTests(SiteFixture site)
{
    private const string Lesson = "/lessons/gans/training-a-gan";
    private const float Patience = 30_000;

    [Fact]
    public async Task APageLoadsNoPlotlyUntilAChartIsNearTheScreen()
    {
        var page = await site.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(Lesson, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.DoesNotContain(asked, IsPlotly);

        await Drawn(page);
        Assert.Contains(asked, url => url.EndsWith("/plotly-basic-3.7.0.min.js", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PlotlyIsSentCompressedAndKept()
    {
        var page = await site.NewPageAsync();
        var file = page.WaitForResponseAsync(answer => answer.Url.Contains("plotly-basic", StringComparison.Ordinal), new() { Timeout = Patience });
        await page.GotoAsync(Lesson);
        await Drawn(page);

        var headers = (await file).Headers;

        Assert.Contains(headers["content-encoding"], (string[])["br", "gzip"]);
        Assert.Equal("public, max-age=31536000, immutable", headers["cache-control"]);
    }

    [Fact]
    public async Task AChartOfARecordedRunShowsAllOfItAndTheModulesColours()
    {
        var page = await site.NewPageAsync(scheme: ColorScheme.Light);
        var errors = new PageErrors(page);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce }); // stands at the end of the run
        await page.GotoAsync(Lesson);

        var chart = await Drawn(page);

        await page.WaitForFunctionAsync(
            "plot => plot.data.filter(trace => trace.meta.part === 'line').every(trace => trace.x.length > 20)", await chart.ElementHandleAsync());
        var colour = await chart.EvaluateAsync<string>("plot => plot.data.find(trace => trace.line?.color).line.color");
        Assert.Matches(@"^rgba\(\d+,\d+,\d+,1\)$", colour);
        Assert.Empty(errors.All);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task APageWithDrawnChartsHasNoAxeViolation(ColorScheme scheme)
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync(Lesson);
        await Drawn(page);

        Assert.Empty(await AxeCheck.ViolationsAsync(page, scheme));
    }

    [Fact]
    public async Task ALiveChartDrawsSeveralFramesASecond()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, await FirstLabAsync(page));
        await lab.OpenAsync(Lesson);
        await lab.StartAsync();
        var chart = await Drawn(page);

        var drawn = await chart.EvaluateAsync<int>(
            "plot => new Promise(resolve => { let count = 0; plot.on('plotly_afterplot', () => count++); setTimeout(() => resolve(count), 3000); })");

        Assert.True(drawn >= 6, $"{drawn} drawings in three seconds.");
    }

    [Fact]
    public async Task OnPaperAChartIsAsWideAsItsPlace()
    {
        var page = await site.NewPageAsync();
        await page.AddInitScriptAsync("globalThis.ResizeObserver = class { observe() {} disconnect() {} };"); // paper tells nobody
        await page.GotoAsync(Lesson);
        var chart = await Drawn(page);
        var there = await WidthAsync(chart);

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(700, 1000);

        var place = (await page.Locator("[data-drawn]").First.BoundingBoxAsync())!.Width;
        Assert.Equal(place, await WidthAsync(chart), 1.0);
        Assert.NotEqual(there, place, 10.0);
    }

    [Fact]
    public async Task AChartInAHiddenPanelRestsAndHasTheRightSizeWhenShown()
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync(Lesson);
        var chart = await Drawn(page);
        var figure = page.Locator(".view:has(.js-plotly-plot)").First;
        var wide = await WidthAsync(chart);

        await figure.EvaluateAsync("figure => { figure.style.display = 'none'; }");
        await figure.EvaluateAsync("figure => { figure.style.width = '50%'; }");
        await figure.EvaluateAsync("figure => new Promise(resolve => setTimeout(() => { figure.style.display = ''; resolve(); }, 300))");

        await page.WaitForFunctionAsync(
            "plot => Math.abs(plot.querySelector('.main-svg').getBoundingClientRect().width - plot.clientWidth) < 1", await chart.ElementHandleAsync());
        Assert.InRange(await WidthAsync(chart), wide * 0.4, wide * 0.6);
    }

    [Fact]
    public async Task AFingerOnAChartScrollsThePage()
    {
        var page = await site.NewPageAsync(size: new() { Width = 390, Height = 844 });
        await page.GotoAsync(Lesson);
        var chart = await Drawn(page);
        await chart.EvaluateAsync("plot => plot.scrollIntoView({ block: 'center' })");
        var before = await page.EvaluateAsync<double>("scrollY");

        var box = (await chart.BoundingBoxAsync())!;
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("Emulation.setTouchEmulationEnabled", new() { ["enabled"] = true });
        var (x, y) = (box.X + box.Width / 2, box.Y + box.Height / 2);
        await TouchAsync(devtools, "touchStart", (x, y));
        for (var moved = 20; moved <= 200; moved += 20)
            await TouchAsync(devtools, "touchMove", (x, y - moved));
        await TouchAsync(devtools, "touchEnd");

        await page.WaitForFunctionAsync("before => scrollY - before > 100", before);
    }

    [Fact]
    public async Task AnotherLessonsChartsAreDrawnAfterAnEnhancedNavigation()
    {
        var page = await site.NewPageAsync();
        var errors = new PageErrors(page);
        await page.GotoAsync(Lesson);
        await Drawn(page);
        var title = page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = await page.Locator("h1").InnerTextAsync(), Exact = true });

        await page.Locator(".page-turn a").Last.ClickAsync();
        await Assertions.Expect(title).ToBeHiddenAsync(); // the address changes before the page does
        await page.GoBackAsync();
        await Assertions.Expect(title).ToBeVisibleAsync();

        await Drawn(page);
        Assert.DoesNotContain(errors.All, error => !error.StartsWith("failed:", StringComparison.Ordinal)); // what was under way is cut
    }

    private static async Task TouchAsync(ICDPSession devtools, string type, params (float X, float Y)[] fingers) => await devtools.SendAsync(
        "Input.dispatchTouchEvent",
        new() { ["type"] = type, ["touchPoints"] = fingers.Select(finger => new Dictionary<string, float> { ["x"] = finger.X, ["y"] = finger.Y }).ToArray() });

    private static bool IsPlotly(string url) => url.Contains("Plotly.Blazor", StringComparison.Ordinal);

    /// <summary>The page's first chart, scrolled to and drawn.</summary>
    private static async Task<ILocator> Drawn(IPage page)
    {
        await page.Locator(".view:is(.view-curve, .view-bars)").First.EvaluateAsync("figure => figure.scrollIntoView({ block: 'center' })");
        var chart = page.Locator("[data-drawn] > .js-plotly-plot").First;
        await chart.WaitForAsync(new() { Timeout = Patience });
        return chart;
    }

    private static async Task<float> WidthAsync(ILocator chart) => (await chart.Locator(".main-svg").First.BoundingBoxAsync())!.Width;

    private static async Task<string> FirstLabAsync(IPage page)
    {
        await page.GotoAsync(Lesson);
        return await page.EvaluateAsync<string>("document.querySelector('section[data-lab]:has(.view-curve)').id");
    }
}
