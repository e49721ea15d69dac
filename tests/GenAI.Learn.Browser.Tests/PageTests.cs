using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

public sealed class PageTests(SiteFixture site, PageVisits visits) : IClassFixture<PageVisits>
{
    private const string Nowhere = SitePages.Nowhere;
    private const long MostOfALesson = 400_000; // bytes; the text, three faces, formulas, MudBlazor and Blazor, and no recorded run

    [Theory]
    [ClassData(typeof(SitePages))]
    public async Task APageOpensWithoutAnError(string address)
    {
        var seen = await visits.ToAsync(address);

        Assert.Empty(address == Nowhere ? seen.Errors.Where(error => !IsOfNowhere(error)) : seen.Errors);
    }

    [Theory]
    [ClassData(typeof(SitePages))]
    public async Task APageHasNoAxeViolationInLightOrDark(string address)
    {
        var seen = await visits.ToAsync(address);

        Assert.Empty(seen.Violations);
    }

    [Theory]
    [ClassData(typeof(SitePages))]
    public async Task APageDoesNotScrollSidewaysOnASmallPhone(string address)
    {
        var seen = await visits.ToAsync(address);

        Assert.Equal(PageVisits.PhoneWidth, seen.WidthOnAPhone);
    }

    [Theory]
    [ClassData(typeof(SitePages))]
    public async Task AFirstVisitToALessonIsLight(string address)
    {
        var seen = await visits.ToAsync(address);

        Assert.True(!address.StartsWith("lessons/", StringComparison.Ordinal) || seen.Bytes < MostOfALesson, $"{seen.Bytes / 1000} kB.");
    }

    [Theory]
    [ClassData(typeof(SitePages))]
    public async Task ALabsPictureButtonsAndStateFitOneScreenAndTheWholeLabTwo(string address)
    {
        var seen = await visits.ToAsync(address);

        Assert.All(seen.Labs, lab =>
        {
            Assert.True(lab.ToTheMain <= PageVisits.DeskHeight, $"{lab.Id} needs {lab.ToTheMain:0} px.");
            Assert.True(lab.Whole <= 2 * PageVisits.DeskHeight, $"{lab.Id} is {lab.Whole:0} px high.");
        });
    }

    // The page that is not there is told of twice: by the server, and by the browser in its console.
    private static bool IsOfNowhere(string error) =>
        error.StartsWith("404: ", StringComparison.Ordinal) && error.EndsWith(Nowhere, StringComparison.Ordinal)
        || error.StartsWith("console: Failed to load resource: the server responded with a status of 404", StringComparison.Ordinal);

    [Fact]
    public async Task OnPaperALessonHasItsPicturesAnswersAndFindings()
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync("/lessons/foundations/how-a-gan-works", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        await page.PdfAsync();

        var pictures = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.lab-on-paper')].map(picture => picture.src)");
        Assert.Equal(2, pictures.Length);
        Assert.All(pictures, picture => Assert.Contains(picture, asked));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator(".quiz-answer li").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".lab-notice > div").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ALinkFollowedBeforeThePagesOwnScriptsCameLeadsToALabThatCanBeStarted()
    {
        var page = await site.NewPageAsync();
        var followed = new TaskCompletionSource();
        await page.RouteAsync("**/js/page*.js", async route =>
        {
            await followed.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync("/teach", new() { WaitUntil = WaitUntilState.Commit });

        await page.WaitForFunctionAsync("() => Boolean(globalThis.Blazor?.navigateTo)");
        await page.EvaluateAsync("Blazor.navigateTo('labs/density')");
        await page.Locator("section#density").WaitForAsync();
        followed.SetResult();

        await Assertions.Expect(new LabOnPage(page, "density").Main).ToBeEnabledAsync(new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task APageThatIsNotConnectedYetHasNoAxeViolation()
    {
        var page = await site.NewPageAsync();
        await page.RouteAsync("**/_blazor**", route => route.AbortAsync());
        await page.GotoAsync("/lessons/foundations/the-wider-family", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Empty(await AxeCheck.ViolationsAsync(page, ColorScheme.Light));
    }

    [Fact]
    public async Task TheChosenThemeIsKept()
    {
        var page = await site.NewPageAsync(scheme: ColorScheme.Light);
        await page.GotoAsync("/");

        await page.Locator("[data-theme-toggle]").ClickAsync();
        await page.GotoAsync("/glossary");

        Assert.Equal("dark", await page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
    }

    [Fact]
    public async Task LegendsOfAStandingRunOutliveAChangeOfTheme()
    {
        var page = await site.NewPageAsync(scheme: ColorScheme.Light);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync("/lessons/gans/training-a-gan", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var chart = page.Locator(".view-curve").First;
        await chart.ScrollIntoViewIfNeededAsync(); // a chart is drawn near the screen only
        var entries = chart.Locator(".view-legend button");
        await Assertions.Expect(entries.First).ToBeAttachedAsync(new() { Timeout = 30_000 }); // it comes with its page's live part
        var count = await entries.CountAsync();

        await page.Locator("[data-theme-toggle]").ClickAsync();

        await page.WaitForFunctionAsync("document.documentElement.dataset.theme === 'dark'");
        await Assertions.Expect(entries).ToHaveCountAsync(count);
    }

    [Fact]
    public async Task TheFirstTabStopSkipsToTheText()
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync("/glossary");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
    }
}
