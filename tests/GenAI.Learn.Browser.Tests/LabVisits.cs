using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

/// <summary>One visit to each lab, by somebody who starts it by keyboard, moves a slider and comes back; several tests ask how it went.</summary>
public sealed class LabVisits(SiteFixture site)
{
    private readonly ConcurrentDictionary<string, Task<LabVisit>> visits = new();

    public Task<LabVisit> ToAsync(string address, string id) => visits.GetOrAdd(id, _ => VisitAsync(address, id));

    private async Task<LabVisit> VisitAsync(string address, string id)
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, id);
        var errors = new PageErrors(page);
        var keyboard = await EndedAsync(() => WorkByKeyboardAsync(page, lab, address));
        var slider = await EndedAsync(() => MoveASliderAsync(page, lab));
        var errorsSoFar = errors.All.ToArray(); // a reload cuts what is under way
        var again = await EndedAsync(() => ComeBackAsync(page, lab, address, id));
        return new LabVisit(keyboard, slider, again, errorsSoFar);
    }

    // Each part of the visit is asked about by its own test, so one that failed must not end the others.
    private static async Task<Task> EndedAsync(Func<Task> part)
    {
        var ended = part();
        await ended.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ended;
    }

    private static async Task WorkByKeyboardAsync(IPage page, LabOnPage lab, string address)
    {
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

    private static async Task MoveASliderAsync(IPage page, LabOnPage lab)
    {
        await lab.WaitForStateAsync("paused");
        await lab.Main.ClickAsync();
        var (frames, pixels, options) = (await lab.FramesAsync(), await lab.PixelsAsync(), await lab.OptionsAsync());

        await page.EvaluateAsync("document.querySelectorAll('.option-group').forEach(group => group.open = true)");
        await lab.Section.Locator("[data-live-option=true], [data-live-option='']").GetByRole(AriaRole.Slider).First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");

        await WaitUntilAsync(async () => await lab.OptionsAsync() != options, "The option did not reach the run");
        await WaitUntilAsync(async () => await lab.FramesAsync() > frames && await lab.PixelsAsync() != pixels, "No new picture came");
    }

    private static async Task ComeBackAsync(IPage page, LabOnPage here, string address, string id)
    {
        var (run, step) = (await here.RunAsync(), await here.StepAsync());
        await here.OpenAsync(address);
        await here.WaitForStepAsync(step);
        Assert.Equal(run, await here.RunAsync());

        var there = new LabOnPage(await page.Context.NewPageAsync(), id);
        await there.OpenAsync(address);
        await there.WaitForStepAsync(step);
        Assert.Equal(run, await there.RunAsync());

        await there.Main.ClickAsync();
        await here.WaitForStateAsync("paused");
        await Assertions.Expect(here.Main).ToHaveTextAsync("Resume");
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

/// <summary>How a visit to a lab went: each part has ended, well or with what went wrong.</summary>
/// <param name="ByKeyboard">Started, paused and stepped without a mouse.</param>
/// <param name="LiveSlider">A live slider reached the run, and new pictures came.</param>
/// <param name="FoundAgain">The reloaded page and a second one found the run.</param>
/// <param name="Errors">What went wrong in the page until it was reloaded.</param>
public sealed record LabVisit(Task ByKeyboard, Task LiveSlider, Task FoundAgain, IReadOnlyList<string> Errors);
