using System.Text.Json;
using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

/// <summary>One lab on an open page, as a visitor sees and handles it.</summary>
public sealed class LabOnPage(IPage page, string id)
{
    // The first run of an image lab may read its data and train its classifier.
    private const float Patience = 50_000;

    public ILocator Section => page.Locator($"section#{id}");

    /// <summary>The button that starts, pauses and resumes: the first of those that steer the run, whatever it says.</summary>
    public ILocator Main => Section.GetByRole(AriaRole.Group, new() { Name = "Run", Exact = true }).GetByRole(AriaRole.Button).First;

    public ILocator Figure => Section.Locator("[data-lab-figure]");

    public ILocator Button(string name) => Section.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Choice(string option) => Section.GetByRole(AriaRole.Combobox, new() { Name = option, Exact = true });

    /// <summary>Chooses one of an option's values, in the list that opens for them.</summary>
    public async Task ChooseAsync(string option, string value)
    {
        await Choice(option).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = value, Exact = true }).ClickAsync();
        await Assertions.Expect(Choice(option)).ToHaveTextAsync(value);
    }

    /// <summary>Unfolds the options that stand under a heading.</summary>
    public Task OpenOptionsAsync(string heading) => Section.Locator("summary", new() { HasText = heading }).ClickAsync();

    /// <summary>A picture of the lab, brought into sight: those beyond the main one and the first curve stand in tabs.</summary>
    public async Task<ILocator> PictureAsync(string view)
    {
        var tab = Section.Locator($"[role=tab][data-tab='{view}']");
        if (await tab.CountAsync() > 0)
            await tab.ClickAsync();
        var picture = Section.Locator($"[data-view='{view}']");
        await picture.ScrollIntoViewIfNeededAsync();
        return picture;
    }

    /// <param name="address">A page with the lab.</param>
    /// <param name="seed">The seed of the run to be started, as a link gives it: what the run does is certain then.</param>
    public async Task OpenAsync(string address, long? seed = null)
    {
        await page.GotoAsync(seed is null ? address : $"{address}?lab={id}&seed={seed}");
        await Assertions.Expect(Main).ToBeEnabledAsync(new() { Timeout = Patience });
    }

    public async Task StartAsync()
    {
        await Main.ClickAsync();
        await WaitForStepAsync(1);
    }

    public async Task WaitForStepAsync(int step) => await page.WaitForFunctionAsync(
        "([id, step]) => { const section = document.getElementById(id); return section?.dataset.run && Number(section.querySelector('[data-lab-figure]').dataset.step) >= step; }",
        new object[] { id, step }, new() { Timeout = Patience });

    public async Task WaitForStateAsync(string state) =>
        await Assertions.Expect(Section).ToHaveAttributeAsync("data-state", state, new() { Timeout = Patience });

    public async Task<int> StepAsync() => int.Parse(await Figure.GetAttributeAsync("data-step") ?? "0");

    public async Task<int> FramesAsync() => int.Parse(await Figure.GetAttributeAsync("data-frames") ?? "0");

    public async Task<string?> RunAsync() => await Section.GetAttributeAsync("data-run");

    /// <summary>What the pictures look like now: a number made of every pixel of every canvas and every word and shape of the others.</summary>
    public Task<string> PixelsAsync() => page.EvaluateAsync<string>(
        """
        id => {
          let hash = 0;
          const mix = value => { hash = (hash * 31 + value) | 0; };
          for (const canvas of document.querySelectorAll(`#${id} .view-stage canvas`))
            for (const value of canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data) mix(value);
          for (const stage of document.querySelectorAll(`#${id} .view-stage`))
            for (const letter of stage.innerHTML) mix(letter.charCodeAt(0));
          return String(hash);
        }
        """, id);

    /// <summary>Draws one stroke on the lab's pad, between two places in parts of its width and height, and waits until the run has it and shows another picture.</summary>
    public async Task DrawAsync((float X, float Y) from, (float X, float Y) to)
    {
        var pad = Section.Locator("canvas.drawing");
        await pad.ScrollIntoViewIfNeededAsync();
        const string read = "async run => JSON.stringify((await (await fetch(`/api/runs/${run}`)).json()).options)";
        var (frames, run) = (await FramesAsync(), (await RunAsync())!);
        var options = await page.EvaluateAsync<string>(read, run);
        var box = (await pad.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + box.Width * from.X, box.Y + box.Height * from.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + box.Width * to.X, box.Y + box.Height * to.Y, new() { Steps = 20 });
        await page.Mouse.UpAsync();

        // The picture of the step before may still have been on its way: the options tell that the stroke came, the picture that it is answered.
        await page.WaitForFunctionAsync(
            $"async ([run, options]) => await ({read})(run) !== options", new object[] { run, options }, new() { Timeout = Patience });
        await page.WaitForFunctionAsync(
            "([id, frames]) => Number(document.querySelector(`#${id} [data-lab-figure]`).dataset.frames) > frames", new object[] { id, frames }, new() { Timeout = Patience });
    }

    public async Task<string> OptionsAsync() => (await ApiAsync()).GetProperty("options").GetRawText();

    public async Task<JsonElement> ApiAsync()
    {
        var response = await page.APIRequest.GetAsync($"/api/runs/{await RunAsync()}");
        return (await response.JsonAsync())!.Value;
    }
}
