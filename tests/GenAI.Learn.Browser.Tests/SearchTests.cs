using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

public sealed class SearchTests(SiteFixture site)
{
    [Fact]
    public async Task WhatIsTypedIsFoundAndOpenedByKeyboardAlone()
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync("/lessons/gans/dcgan", new() { WaitUntil = WaitUntilState.NetworkIdle });

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("mode coll");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Mode collapse");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/glossary#mode-collapse");
    }

    [Fact]
    public async Task AQuestionIsAnsweredInTheCoursesWordsWithTheirPlace()
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync("/ask");

        await page.GetByLabel("Your question").FillAsync("Why may a probability density be larger than 1?");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".answer blockquote").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".answer figcaption a[href^='/lessons/foundations/probability-distributions']").First).ToBeVisibleAsync();
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
