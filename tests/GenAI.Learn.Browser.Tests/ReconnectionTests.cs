using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

public sealed class ReconnectionTests(SiteFixture site)
{
    [Fact]
    public async Task ThePageKeepsItsStateAndItsRunWhenTheConnectionIsCutForFourSeconds()
    {
        await using var proxy = new DroppingProxy(site.Address.Port);
        var page = await site.NewPageAsync(new Uri($"http://127.0.0.1:{proxy.ListenPort}/"));
        var lab = new LabOnPage(page, "gan-2d");
        await lab.OpenAsync("/labs/gan-2d");
        await lab.StartAsync();
        var run = await lab.RunAsync();
        await lab.OpenOptionsAsync("Training");
        var steps = lab.Section.GetByRole(AriaRole.Slider, new() { Name = "Discriminator steps" });
        await steps.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        var value = await steps.InputValueAsync();

        var notice = page.Locator("#components-reconnect-modal *").Locator("visible=true");
        proxy.CutAll(refuseFor: TimeSpan.FromSeconds(4));
        await Assertions.Expect(notice).Not.ToHaveCountAsync(0);
        await Assertions.Expect(notice).ToHaveCountAsync(0, new() { Timeout = 30_000 });

        await lab.WaitForStepAsync(await lab.StepAsync() + 3);
        Assert.Equal((run, value), (await lab.RunAsync(), await steps.InputValueAsync()));
        await lab.Main.ClickAsync();
        await lab.WaitForStateAsync("paused");
    }

    [Fact]
    public async Task ALabAtRestStandsAgainWhereItStoodBeforeTheConnectionWasCut()
    {
        await using var proxy = new DroppingProxy(site.Address.Port);
        var page = await site.NewPageAsync(new Uri($"http://127.0.0.1:{proxy.ListenPort}/"));
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce }); // no recorded run plays meanwhile
        var lab = new LabOnPage(page, "gan-2d");
        await lab.OpenAsync("/lessons/gans/training-a-gan");
        await lab.StartAsync();
        var atRest = page.Locator("section[data-lab] .badge").Nth(1);
        var (words, state) = (await atRest.InnerTextAsync(), await atRest.GetAttributeAsync("data-state") ?? "");

        proxy.CutAll(refuseFor: TimeSpan.FromSeconds(2));
        await Assertions.Expect(atRest).ToHaveAttributeAsync("data-state", "lost");

        await Assertions.Expect(atRest).ToHaveAttributeAsync("data-state", state, new() { Timeout = 30_000 });
        await Assertions.Expect(atRest).ToHaveTextAsync(words);
        await lab.WaitForStepAsync(await lab.StepAsync() + 3);
    }
}
