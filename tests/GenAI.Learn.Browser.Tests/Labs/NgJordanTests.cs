using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class NgJordanTests(SiteFixture site)
{
    [Fact]
    public async Task AnotherPenaltyBeginsTheAveragesAnew()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "ng-jordan");
        await lab.OpenAsync("/lessons/foundations/discriminative-or-generative");
        await lab.StartAsync();
        var table = await lab.PictureAsync("table");
        await Assertions.Expect(table).ToContainTextAsync("1000", new() { Timeout = 10_000 });
        await lab.WaitForStepAsync(40);

        await page.EvaluateAsync("document.querySelectorAll('.option-group').forEach(group => group.open = true)");
        var box = lab.Section.GetByLabel("C of logistic regression, exact value");
        await box.FillAsync("1");
        await box.PressAsync("Enter");

        // Eleven levels at thirty steps a second: the last row, of 1,000 points, is gone for a third of a second and comes back with one split.
        await page.WaitForFunctionAsync(
            "() => /1000\\s*[\\d.]+ ± 0\\.000/.test(document.querySelector('#ng-jordan [data-view=table]').innerText) || !document.querySelector('#ng-jordan [data-view=table]').innerText.includes('1000')",
            null, new() { Timeout = 10_000 });
        Assert.Equal(1, (await lab.ApiAsync()).GetProperty("options").GetProperty("c").GetDouble());
    }
}
