using System.Text.Json;
using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

/// <summary>
/// A page that was away comes back without a click, and its lab moves again with the same run. The headless browser neither keeps
/// a page whole nor hides or freezes one: what a page sees of that is made here.
/// </summary>
public sealed class ComingBackTests(SiteFixture site)
{
    private const string Lesson = "/lessons/gans/training-a-gan";

    // What a browser tells the page, and no more: the live part was given back when the page was left.
    [Fact]
    public async Task APageThatTheBrowserKeptWholeMovesAgain()
    {
        var (page, lab, run) = await StartedAsync(site.Address);
        await page.EvaluateAsync("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))");
        await page.RunAndWaitForRequestFinishedAsync(
            () => page.EvaluateAsync("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"),
            new() { Predicate = request => request.IsNavigationRequest, Timeout = 30_000 });

        await GoesOnAsync(page, lab, run);
    }

    [Fact]
    public async Task APhoneThatSleptUntilTheSiteGaveThePageUpMovesAgain()
    {
        await using var impatient = await SiteProcess.StartAsync(
            settings: ["--Site:KeepLostPages=00:00:01", "--Labs:IdlePause=00:00:00.5", "--Labs:IdleSave=00:00:02"]);
        await using var proxy = new DroppingProxy(impatient.Address.Port);
        var (page, lab, run) = await StartedAsync(new Uri($"http://127.0.0.1:{proxy.ListenPort}/"));
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("Debugger.enable");

        await device.SendAsync("Debugger.pause"); // neither timers nor messages reach the page now
        proxy.CutAll(refuseFor: TimeSpan.FromHours(1));
        await UntilAsync(impatient.Address, run, found => found.GetProperty("state").GetString() == "saved"); // longer than the page is kept
        proxy.CutAll();
        await device.SendAsync("Debugger.disable");

        await GoesOnAsync(page, lab, run);
    }

    [Fact]
    public async Task AHiddenTabDrawsNothingAndMovesAgainWhenItIsShown()
    {
        await using var proxy = new DroppingProxy(site.Address.Port);
        var (page, lab, run) = await StartedAsync(new Uri($"http://127.0.0.1:{proxy.ListenPort}/"), page => page.AddInitScriptAsync(Hiding));

        await page.EvaluateAsync("hide(true)");
        var drawn = await lab.FramesAsync();
        var step = await lab.StepAsync();
        proxy.CutAll(); // as a router does to what has been quiet
        await UntilAsync(site.Address, run, found => found.GetProperty("step").GetInt32() > step + 500);
        Assert.InRange(await lab.FramesAsync(), drawn, drawn + 1);
        await page.EvaluateAsync("hide(false)");

        await GoesOnAsync(page, lab, run);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AfterTheSiteWasStartedAnewThePageGoesOnWithItsRun(bool asked)
    {
        var folder = Directory.CreateTempSubdirectory("restarted-").FullName;
        string[] settings = [$"--Labs:DataFolder={folder}", "--Labs:SnapshotEvery=00:00:00.5"];
        await using var before = await SiteProcess.StartAsync(null, settings);
        var (page, lab, run) = await StartedAsync(before.Address);
        await UntilAsync(before.Address, run, _ => File.Exists(Path.Combine(folder, "runs", $"{run}.run")));

        await (asked ? before.StopAsync() : before.EndAsync());
        await Assertions.Expect(Notice(page)).Not.ToHaveCountAsync(0);
        await using (await SiteProcess.StartAsync(null, [.. settings, "--urls", before.Address.ToString()]))
            await GoesOnAsync(page, lab, run);

        Directory.Delete(folder, recursive: true);
    }

    // With the time of the page's own clock: Blazor gives up after some minutes.
    [Fact]
    public async Task APageThatHasGivenUpComesBackWhenTheSiteIsThereAgain()
    {
        await using var proxy = new DroppingProxy(site.Address.Port);
        var (page, lab, run) = await StartedAsync(new Uri($"http://127.0.0.1:{proxy.ListenPort}/"), page => page.Clock.InstallAsync());
        proxy.CutAll(refuseFor: TimeSpan.FromHours(1));
        var givenUp = page.Locator("#components-reconnect-modal.components-reconnect-failed");
        for (var end = DateTime.UtcNow.AddSeconds(40); await givenUp.CountAsync() == 0 && DateTime.UtcNow < end;)
            await page.Clock.FastForwardAsync("00:31");
        await Assertions.Expect(givenUp).ToHaveCountAsync(1);

        proxy.CutAll();
        await page.Clock.FastForwardAsync("00:31");

        await GoesOnAsync(page, lab, run);
    }

    private async Task<(IPage Page, LabOnPage Lab, string Run)> StartedAsync(Uri address, Func<IPage, Task>? prepare = null)
    {
        var page = await site.NewPageAsync(address);
        await (prepare?.Invoke(page) ?? Task.CompletedTask);
        var lab = new LabOnPage(page, "gan-2d");
        await lab.OpenAsync(Lesson);
        await lab.StartAsync();
        return (page, lab, (await lab.RunAsync())!);
    }

    private static ILocator Notice(IPage page) => page.Locator("#components-reconnect-modal *").Locator("visible=true");

    private static async Task GoesOnAsync(IPage page, LabOnPage lab, string run)
    {
        await lab.WaitForStepAsync((await StandingAsync(new Uri(page.Url), run))?.GetProperty("step").GetInt32() + 3 ?? 1);
        await Assertions.Expect(Notice(page)).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await Assertions.Expect(lab.Section).ToHaveAttributeAsync("data-run", run, new() { Timeout = 30_000 }); // in a page that was loaded anew, a moment later
        await lab.Main.ClickAsync();
        await lab.WaitForStateAsync("paused");
    }

    private static async Task UntilAsync(Uri address, string run, Func<JsonElement, bool> holds)
    {
        for (var end = DateTime.UtcNow.AddSeconds(40); await StandingAsync(address, run) is not { } found || !holds(found); await Task.Delay(50))
            Assert.True(DateTime.UtcNow < end, "The run does not come to stand so.");
    }

    private static async Task<JsonElement?> StandingAsync(Uri address, string run)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(address, $"/api/runs/{run}"));
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement : null;
    }

    // What a browser does to a page out of sight: no pictures are asked for, and timers come once a second.
    private const string Hiding =
        """
        (() => {
          let hidden = false;
          const waiting = [], draw = requestAnimationFrame.bind(globalThis), later = setTimeout.bind(globalThis);
          globalThis.requestAnimationFrame = callback => hidden ? waiting.push(callback) : draw(callback);
          globalThis.setTimeout = (callback, time = 0, ...rest) => later(callback, hidden ? Math.max(1000, time) : time, ...rest);
          Object.defineProperty(document, "visibilityState", { get: () => hidden ? "hidden" : "visible" });
          Object.defineProperty(document, "hidden", { get: () => hidden });
          globalThis.hide = now => {
            hidden = now;
            document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
            if (!hidden) waiting.splice(0).forEach(callback => draw(callback));
          };
        })()
        """;
}
