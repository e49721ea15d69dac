using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class CganTests(SiteFixture site)
{
    [Fact]
    public async Task AnotherDigitIsAskedForInTheMiddleOfARun()
    {
        var lab = new LabOnPage(await site.NewPageAsync(), "cgan");
        await lab.OpenAsync("/lessons/gans/conditional-gans");
        await lab.StartAsync();
        var run = await lab.RunAsync();

        await lab.Section.GetByRole(AriaRole.Slider, new() { Name = "Digit" }).PressAsync("ArrowRight");

        await Assertions.Expect(lab.Section).ToContainTextAsync("drawings are the digit asked for", new() { Timeout = 20_000 });
        Assert.Equal(run, await lab.RunAsync());
        for (var end = DateTime.UtcNow.AddSeconds(20); (await lab.ApiAsync()).GetProperty("options").GetProperty("digit").GetInt32() != 8; await Task.Delay(50))
            Assert.True(DateTime.UtcNow < end, "The digit did not reach the run."); // the words may have been there for the digit before
    }
}
