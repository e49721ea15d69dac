using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

public sealed class SearchTests(SiteFixture site)
{
    [Fact]
    public async Task WhatIsTypedIsFoundAndOpenedByKeyboardAlone()
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync("/lessons/gans/dcgan", new() { WaitUntil = WaitUntilState.NetworkIdle });

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("mode coll");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("data-url", new Regex("^glossary#mode-collapse$"));
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/glossary#mode-collapse$"));
    }

    [Theory]
    [InlineData("/glossary", "[data-search] input >> visible=true")]
    [InlineData("/ask", "#question")]
    public async Task EnterThatEndsAWordOfAnInputMethodSubmitsNothing(string address, string input)
    {
        var page = await site.NewPageAsync();
        await page.AddInitScriptAsync("globalThis.seen = []; for (const type of ['keydown', 'submit']) addEventListener(type, () => seen.push(type), { capture: true });");
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator(input).FillAsync("gan");
        await page.Locator(input).FocusAsync();
        var keys = await page.Context.NewCDPSessionAsync(page);
        var enter = new Dictionary<string, object> { ["type"] = "keyDown", ["key"] = "Enter", ["code"] = "Enter", ["text"] = "\r", ["windowsVirtualKeyCode"] = 229 };
        await keys.SendAsync("Input.dispatchKeyEvent", enter);
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done))");
        Assert.Equal(["keydown"], await page.EvaluateAsync<string[]>("seen")); // the key came, and did nothing

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("q=gan"));
    }

    [Fact]
    public async Task AnAnswerThatComesLateLeavesWhatTheArrowsChose()
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync("/glossary", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync(new Regex("/api/search\\?q=mode%20coll$"), async route =>
        {
            asked.SetResult();
            await answer.Task;
            await route.ContinueAsync();
        });

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("mode");
        var options = page.GetByRole(AriaRole.Option);
        await Assertions.Expect(options.First).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync(" coll");
        await asked.Task;
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        var chosen = page.Locator("[role=option][aria-selected=true]");
        var url = await chosen.GetAttributeAsync("data-url");
        await page.RunAndWaitForResponseAsync(() => { answer.SetResult(); return Task.CompletedTask; }, response => response.Url.EndsWith("q=mode%20coll", StringComparison.Ordinal));
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done))");

        Assert.Equal(url, await chosen.GetAttributeAsync("data-url"));
        Assert.Equal(1, await chosen.EvaluateAsync<int>("line => [...line.parentElement.children].indexOf(line)"));
    }

    [Fact]
    public async Task SuggestionsThatASiteRefusesForAMomentComeAfterIt()
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync("/glossary", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var refused = 0;
        await page.RouteAsync(new Regex("/api/search"), route => Interlocked.Increment(ref refused) == 1
            ? route.FulfillAsync(new() { Status = 429, Headers = [KeyValuePair.Create("Retry-After", "1")] })
            : route.ContinueAsync());

        await page.GetByRole(AriaRole.Combobox, new() { Name = "Search the course" }).FillAsync("mode collapse");

        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task AfterSeveralPagesTheBoxStillAsksOnce()
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync("/glossary", new() { WaitUntil = WaitUntilState.NetworkIdle });
        foreach (var next in (string[])["references", "glossary", "references"])
            await page.RunAndWaitForEnhancedLoadAsync(() => page.Locator($".site-footer a[href='{next}']").ClickAsync());

        List<string> asked = [];
        page.Request += (_, request) =>
        {
            if (request.Url.Contains("/api/search", StringComparison.Ordinal))
                asked.Add(request.Url);
        };
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Search the course" }).FillAsync("mode collapse");

        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        Assert.Single(asked);
    }

    [Fact]
    public async Task AKeyAloneDoesNotTakeTheFocus()
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync("/glossary", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Search the course" });

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(box).Not.ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Meta+k");
        await Assertions.Expect(box).ToBeFocusedAsync();
    }

    [Fact]
    public async Task AQuestionIsAnsweredInTheCoursesWordsWithTheirPlace()
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync("/ask");

        await page.GetByLabel("Your question").FillAsync("Why may a probability density be larger than 1?");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".answer blockquote").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".answer figcaption a[href^='lessons/foundations/probability-distributions']").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task AQuestionOfAnotherSubjectIsDeclined()
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync("/ask?q=How+do+I+boil+an+egg?");

        await Assertions.Expect(page.Locator(".answer")).ToContainTextAsync("The course does not answer this");
        await Assertions.Expect(page.Locator(".answer blockquote")).ToHaveCountAsync(0);
    }
}
