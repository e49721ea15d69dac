using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

/// <summary>A course of one page, whose lab names a checkpoint of a second's training.</summary>
public sealed class CheckpointTests(SiteFixture fixture) : IAsyncLifetime
{
    private const string Page = "/lessons/small/one";
    private readonly string content = Directory.CreateTempSubdirectory("course-").FullName;
    private SiteProcess? site;

    public async ValueTask InitializeAsync()
    {
        var module = Directory.CreateDirectory(Path.Combine(content, "1-small")).FullName;
        await File.WriteAllTextAsync(Path.Combine(module, "module.md"), "---\ntitle: Small\nsummary: One lesson.\naccent: sienna\n---\n");
        await File.WriteAllTextAsync(Path.Combine(module, "01-one.md"), """
            ---
            title: One
            summary: A lab that can start trained.
            minutes: 1
            objectives: [Start it.]
            ---

            ## A lab

            Text.

            ```lab gan-2d
            predict: Where does it go on?
            checkpoint: 1
            notice: Where it was.
            ```
            """.ReplaceLineEndings("\n"));
        site = await SiteProcess.StartAsync(content);
    }

    public async ValueTask DisposeAsync()
    {
        await site!.DisposeAsync();
        Directory.Delete(content, recursive: true);
    }

    [Fact]
    public async Task ALabIsTrainedByTheCommandStartedFromThereByKeyboardAndFromNothingByOneMorePress()
    {
        var page = await fixture.NewPageAsync(site!.Address, new() { Width = 360, Height = 740 });
        var lab = new LabOnPage(page, "gan-2d");
        await lab.OpenAsync(Page);
        await Assertions.Expect(lab.Section.Locator("[data-checkpoint]")).ToContainTextAsync("keeps no trained model for this lab yet");
        await Assertions.Expect(lab.Main).ToHaveTextAsync("Start live");

        Assert.Contains("1 to train", await site.CommandAsync("checkpoint", "missing"), StringComparison.Ordinal);
        Assert.Contains("0 to train", await site.CommandAsync("checkpoint", "missing"), StringComparison.Ordinal);

        await lab.OpenAsync(Page);
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
