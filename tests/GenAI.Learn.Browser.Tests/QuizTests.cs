using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

public sealed class QuizTests(SiteFixture site)
{
    [Fact]
    public async Task AChosenAnswerIsJudgedWithItsReason()
    {
        var page = await site.NewPageAsync();
        var lesson = Site.Course.Lessons.First(known => known.Quizzes.Any());
        var question = lesson.Quizzes.First().Questions[0];
        var wrong = question.Options.Select((option, place) => (option, place)).First(choice => !choice.option.Correct);
        await page.GotoAsync(lesson.Url);
        var shown = page.Locator(".quiz-question").First;

        await shown.Locator("input").Nth(wrong.place).CheckAsync();

        await Assertions.Expect(shown.GetByRole(AriaRole.Status)).ToContainTextAsync("Wrong.");
        Assert.NotEmpty((await shown.GetByRole(AriaRole.Status).InnerTextAsync())["Wrong.".Length..].Trim());

        // An enhanced navigation takes the verdict away; an answer is judged after it too.
        await page.RunAndWaitForEnhancedLoadAsync(() => page.EvaluateAsync("document.querySelector('#contents a[aria-current=page]').click()"));
        await Assertions.Expect(shown.Locator(".quiz-answer")).ToBeHiddenAsync();
        await shown.Locator("input").Nth(question.Options.Select((option, place) => (option, place)).First(choice => choice.option.Correct).place).CheckAsync();

        await Assertions.Expect(shown.GetByRole(AriaRole.Status)).ToContainTextAsync("Right.");
    }
}
