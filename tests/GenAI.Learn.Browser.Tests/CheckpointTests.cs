using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

/// <summary>A lab whose lesson names a checkpoint of a second's training.</summary>
public sealed class CheckpointTests(SiteFixture fixture)
{
    [Fact]
    public async Task ALabIsTrainedByTheCommandStartedFromThereByKeyboardAndFromNothingByOneMorePress()
    {
        await using var course = await SmallCourse.StartAsync("""
            ```lab gan-2d
            predict: Where does it go on?
            checkpoint: 1
            notice: Where it was.
            ```
            """);
        var page = await fixture.NewPageAsync(course.Site.Address, new() { Width = 360, Height = 740 });
        var lab = new LabOnPage(page, "gan-2d");
        await lab.OpenAsync(SmallCourse.Page);
        await Assertions.Expect(lab.Section.Locator("[data-checkpoint]")).ToContainTextAsync("keeps no trained model for this lab yet");
        await Assertions.Expect(lab.Main).ToHaveTextAsync("Start live");

        Assert.Contains("1 to train", await course.Site.CommandAsync("checkpoint", "missing"), StringComparison.Ordinal);
        Assert.Contains("0 to train", await course.Site.CommandAsync("checkpoint", "missing"), StringComparison.Ordinal);

        await lab.OpenAsync(SmallCourse.Page);
        await Assertions.Expect(lab.Main).ToHaveTextAsync("Start trained");
        await lab.Main.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await lab.WaitForStepAsync(1);
        var origin = lab.Section.Locator("[data-origin]");
        await Assertions.Expect(origin).ToContainTextAsync("started from a checkpoint: step");
        var trained = (await lab.ApiAsync()).GetProperty("checkpoint").GetProperty("step").GetInt32();
        Assert.True((await lab.ApiAsync()).GetProperty("step").GetInt32() >= trained);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the phone.");
        Assert.Empty((await page.RunAxe()).Violations);

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(origin).ToHaveTextAsync("started from nothing");
        await Assertions.Expect(lab.Section.GetByRole(AriaRole.Button, new() { Name = "Start trained" })).ToBeEnabledAsync();
    }
}
