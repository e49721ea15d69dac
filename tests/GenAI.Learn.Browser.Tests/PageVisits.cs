using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

/// <summary>One visit to each page, on a phone and then at a desk, in light and in dark; several tests ask what was seen on it.</summary>
public sealed class PageVisits(SiteFixture site)
{
    public const int PhoneWidth = 320;
    public const int DeskHeight = 800;

    private readonly ConcurrentDictionary<string, Task<PageVisit>> visits = new();

    public Task<PageVisit> ToAsync(string address) => visits.GetOrAdd(address, VisitAsync);

    private async Task<PageVisit> VisitAsync(string address)
    {
        var page = await site.NewPageAsync(size: new() { Width = PhoneWidth, Height = 740 });
        var errors = new PageErrors(page);
        var weight = await PageWeight.OfAsync(page);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var bytes = weight.Bytes;
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");

        await page.SetViewportSizeAsync(1280, DeskHeight);
        var labs = await page.EvaluateAsync<LabHeights[]>(MeasureLabs);
        await page.EvaluateAsync("document.querySelectorAll('.option-group, .view-table').forEach(details => details.open = true)");
        var violations = await AxeCheck.InLightAndDarkAsync(page);
        return new PageVisit([.. errors.All], bytes, width, labs, violations);
    }

    // From the lab's first line to the end of the last of: the main picture's stage, the buttons, the state.
    private const string MeasureLabs =
        """
        () => [...document.querySelectorAll("section.lab:has(.lab-controls)")].map(lab => {
          const top = lab.getBoundingClientRect().top;
          const first = ["[data-view] .view-stage", ".lab-toolbar", ".lab-state"].map(part => lab.querySelector(part).getBoundingClientRect().bottom - top);
          return { id: lab.id, toTheMain: Math.max(...first), whole: lab.getBoundingClientRect().height };
        })
        """;
}

/// <summary>What was seen on a visit.</summary>
/// <param name="Errors">What went wrong in the page.</param>
/// <param name="Bytes">What the first visit fetched, until the reader does anything.</param>
/// <param name="WidthOnAPhone">CSS pixels that the page takes on a phone of <see cref="PageVisits.PhoneWidth"/>.</param>
/// <param name="Labs">How high its labs are at a desk, in CSS pixels.</param>
/// <param name="Violations">What axe found at a desk, in light and in dark.</param>
public sealed record PageVisit(IReadOnlyList<string> Errors, long Bytes, int WidthOnAPhone, IReadOnlyList<LabHeights> Labs, IReadOnlyList<string> Violations);

/// <summary>How high a lab is: down to the end of its main picture, its buttons and its state; and the whole of it.</summary>
public sealed record LabHeights
{
    public string Id { get; init; } = "";

    public double ToTheMain { get; init; }

    public double Whole { get; init; }
}
