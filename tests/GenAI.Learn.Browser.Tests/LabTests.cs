using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

public sealed class LabTests(SiteFixture site)
{
    [Theory]
    [ClassData(typeof(LabPlaces))]
    public async Task AStartedLabDrawsNewPictures(string address, string id)
    {
        var page = await site.NewPageAsync();
        var errors = new PageErrors(page);
        var lab = new LabOnPage(page, id);
        await lab.OpenAsync(address);
        await lab.StartAsync();
        var (frames, pixels) = (await lab.FramesAsync(), await lab.PixelsAsync());

        await lab.WaitForStepAsync(await lab.StepAsync() + 3);
        await page.WaitForFunctionAsync("([id, frames]) => Number(document.querySelector(`#${id} [data-lab-figure]`).dataset.frames) > frames + 2", new object[] { id, frames });

        Assert.NotEqual(pixels, await lab.PixelsAsync());
        Assert.Empty(errors.All);
    }

    [Theory]
    [ClassData(typeof(LabPlaces))]
    public async Task APausedLabGoesOneStepAtATime(string address, string id)
    {
        var lab = new LabOnPage(await site.NewPageAsync(), id);
        await lab.OpenAsync(address);
        await lab.StartAsync();
        await lab.Main.ClickAsync();
        await lab.WaitForStateAsync("paused");
        await Assertions.Expect(lab.Main).ToHaveTextAsync("Resume");
        var step = (await lab.ApiAsync()).GetProperty("step").GetInt32();

        await lab.Button("Step").ClickAsync();
        await lab.WaitForStepAsync(step + 1);

        Assert.Equal(step + 1, (await lab.ApiAsync()).GetProperty("step").GetInt32());
    }

    [Theory]
    [ClassData(typeof(LabPlaces))]
    public async Task ALiveOptionMovedByItsSliderReachesTheRun(string address, string id)
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, id);
        await lab.OpenAsync(address);
        await lab.StartAsync();
        var before = (await lab.ApiAsync()).GetProperty("options").GetRawText();

        await page.EvaluateAsync("document.querySelectorAll('.option-group').forEach(group => group.open = true)");
        await lab.Section.Locator("[data-live-option] input[type=range]").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");

        await WaitUntilAsync(async () => (await lab.ApiAsync()).GetProperty("options").GetRawText() != before);
    }

    [Theory]
    [ClassData(typeof(LabPlaces))]
    public async Task AReloadedPageFindsItsRunAgain(string address, string id)
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, id);
        await lab.OpenAsync(address);
        await lab.StartAsync();
        var run = await lab.RunAsync();
        var step = await lab.StepAsync();

        await lab.OpenAsync(address);
        await lab.WaitForStepAsync(step);

        Assert.Equal(run, await lab.RunAsync());
    }

    [Theory]
    [ClassData(typeof(LabPlaces))]
    public async Task TwoPagesWatchOneRun(string address, string id)
    {
        var first = await site.NewPageAsync();
        var second = await first.Context.NewPageAsync();
        var (here, there) = (new LabOnPage(first, id), new LabOnPage(second, id));
        await here.OpenAsync(address);
        await here.StartAsync();

        await there.OpenAsync(address);
        await there.WaitForStepAsync(await here.StepAsync() + 2);
        Assert.Equal(await here.RunAsync(), await there.RunAsync());

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

    private static async Task WaitUntilAsync(Func<Task<bool>> holds)
    {
        var end = DateTime.UtcNow.AddSeconds(10);
        while (!await holds())
        {
            Assert.True(DateTime.UtcNow < end, "It did not happen within 10 s.");
            await Task.Delay(100);
        }
    }
}
