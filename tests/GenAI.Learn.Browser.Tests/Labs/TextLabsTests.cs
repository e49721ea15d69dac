using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class TextLabsTests(SiteFixture site)
{
    private const string Lesson = "/lessons/foundations/the-wider-family";

    [Fact]
    public async Task TopicsShowTheWordsOfTheLessons()
    {
        var lab = new LabOnPage(await site.NewPageAsync(), "topic-model");
        await lab.OpenAsync(Lesson, seed: 1);
        await lab.StartAsync();
        await lab.WaitForStepAsync(20);
        await Assertions.Expect(lab.Section.Locator("table").First).ToContainTextAsync("discriminator");
    }

    [Fact]
    public async Task BothModelsGoOnFromWhatIsTyped()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "autoregressive-text");
        await lab.OpenAsync(Lesson);
        await lab.StartAsync();
        await lab.Main.ClickAsync();
        await lab.WaitForStateAsync("paused");
        await page.EvaluateAsync("document.querySelectorAll('.option-group').forEach(group => group.open = true)");

        var beginning = lab.Section.GetByRole(AriaRole.Textbox, new() { Name = "Beginning" });
        await beginning.FillAsync("a strange loop ");
        await beginning.PressAsync("Tab");

        await Assertions.Expect((await lab.PictureAsync("byGru")).Locator(".view-words")).ToHaveTextAsync("a strange loop");
        await lab.Button("Step").ClickAsync();
        await Assertions.Expect((await lab.PictureAsync("byGru")).Locator(".view-words")).Not.ToHaveTextAsync("a strange loop");
    }
}
