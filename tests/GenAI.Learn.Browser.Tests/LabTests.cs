using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

public sealed class LabTests(SiteFixture site)
{
    [Theory]
    [ClassData(typeof(LabPlaces))]
    public async Task AStartedLabDrawsNewPicturesAndFollowsALiveSlider(string address, string id)
    {
        var page = await site.NewPageAsync();
        var errors = new PageErrors(page);
        var lab = new LabOnPage(page, id);
        await lab.OpenAsync(address);
        await lab.StartAsync();
        var (frames, pixels, options) = (await lab.FramesAsync(), await lab.PixelsAsync(), await OptionsAsync(lab));

        await page.EvaluateAsync("document.querySelectorAll('.option-group').forEach(group => group.open = true)");
        await lab.Section.Locator("[data-live-option=true], [data-live-option='']").Locator("input[type=range]").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");

        await WaitUntilAsync(async () => await OptionsAsync(lab) != options, "The option did not reach the run");
        await WaitUntilAsync(async () => await lab.FramesAsync() > frames && await lab.PixelsAsync() != pixels, "No new picture came");
        Assert.Empty(errors.All);
    }

    [Theory]
    [ClassData(typeof(LabPlaces))]
    public async Task AReloadedPageAndASecondOneFindTheRun(string address, string id)
    {
        var first = await site.NewPageAsync();
        var here = new LabOnPage(first, id);
        await here.OpenAsync(address);
        await here.StartAsync();
        var (run, step) = (await here.RunAsync(), await here.StepAsync());

        await here.OpenAsync(address);
        await here.WaitForStepAsync(step);
        Assert.Equal(run, await here.RunAsync());

        var there = new LabOnPage(await first.Context.NewPageAsync(), id);
        await there.OpenAsync(address);
        await there.WaitForStepAsync(step);
        Assert.Equal(run, await there.RunAsync());

        await there.Main.ClickAsync();
        await here.WaitForStateAsync("paused");
        await Assertions.Expect(here.Main).ToHaveTextAsync("Resume");
    }

    [Theory]
    [ClassData(typeof(LabPlaces))]
    public async Task ALabIsStartedPausedAndSteppedByKeyboardAlone(string address, string id)
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, id);
        await lab.OpenAsync(address);

        await lab.Section.Locator("summary, button").First.FocusAsync(); // from here on without help: a long page has many stops before
        await TabToAsync(page, lab.Main);
        await page.Keyboard.PressAsync("Enter");
        await lab.WaitForStepAsync(1);
        await Assertions.Expect(lab.Main).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await lab.WaitForStateAsync("paused");
        var step = (await lab.ApiAsync()).GetProperty("step").GetInt32();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await lab.WaitForStepAsync(step + 1);
    }

    private static async Task TabToAsync(IPage page, ILocator goal)
    {
        for (var presses = 0; presses < 150; presses++)
        {
            if (await goal.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail("Tab never reached the button.");
    }

    private static async Task<string> OptionsAsync(LabOnPage lab) => (await lab.ApiAsync()).GetProperty("options").GetRawText();

    private static async Task WaitUntilAsync(Func<Task<bool>> holds, string otherwise)
    {
        var end = DateTime.UtcNow.AddSeconds(15);
        while (!await holds())
        {
            Assert.True(DateTime.UtcNow < end, $"{otherwise} within 15 s.");
            await Task.Delay(100);
        }
    }
}
