using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class DensityLabTests(SiteFixture site)
{
    [Fact]
    public async Task AMixtureSaysMoreOfTheMoonsThanNaiveBayesAndAGanSaysNothing()
    {
        var page = await site.NewPageAsync();
        var lab = new LabOnPage(page, "density");
        await lab.OpenAsync("/lessons/foundations/generative-models");
        await lab.StartAsync();
        await lab.WaitForStepAsync(20);
        var mixture = await HeldOutAsync(lab);

        await page.EvaluateAsync("document.querySelectorAll('.option-group').forEach(group => group.open = true)");
        await lab.ChooseAsync("Model", "Naive Bayes");
        await Assertions.Expect(lab.Section).ToContainTextAsync("Naive Bayes: held-out log-likelihood");
        await lab.WaitForStepAsync(await lab.StepAsync() + 2);
        Assert.True(mixture > await HeldOutAsync(lab) + 0.1);

        await lab.ChooseAsync("Model", "GAN");
        await Assertions.Expect(lab.Section).ToContainTextAsync("a GAN has no density");
    }

    private static async Task<double> HeldOutAsync(LabOnPage lab) =>
        (await lab.ApiAsync()).GetProperty("scalars").GetProperty("heldOutLogLikelihood").GetDouble();
}
