using GenAI.Learn.Browser.Tests;
using Microsoft.Playwright;

namespace GenAI.Learn.Benchmarks.Load;

/// <summary>The server's memory for a reader who has a lesson open and does nothing: a real page in Chromium, with its circuit.</summary>
internal static class IdleReaderMeasure
{
    public static async Task PrintAsync(SiteProcess site, int readers)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium-headless-shell",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        await OpenAsync(browser, site.Address, 10); // what the first readers cost once for all
        var resident = new List<double>();
        for (var opened = 0; opened < readers; opened++)
        {
            await OpenAsync(browser, site.Address, 1);
            resident.Add(site.ResidentBytes);
        }

        Console.WriteLine($"idle reader  {Slope(resident) / 1024:0} KiB of the server's resident memory each ({readers} pages open on a lesson, all with their circuit)");
    }

    // The median of the slopes between all pairs (Theil and Sen): a collection of garbage in between takes megabytes away at once, and would
    // make the difference of the last and the first negative.
    private static double Slope(List<double> values)
    {
        var slopes = Enumerable.Range(0, values.Count).SelectMany(i => Enumerable.Range(i + 1, values.Count - i - 1), (i, j) => (values[j] - values[i]) / (j - i));
        return Quantiles.Median(slopes);
    }

    private static async Task OpenAsync(IBrowser browser, Uri site, int pages)
    {
        for (var i = 0; i < pages; i++)
        {
            var page = await browser.NewPageAsync(new() { BaseURL = site.ToString() });
            await page.GotoAsync("/lessons/gans/training-a-gan");
            await page.GetByRole(AriaRole.Button, new() { Name = "Start live" }).First.ClickAsync(new() { Trial = true }); // waits until the circuit has enabled it
        }
    }
}
