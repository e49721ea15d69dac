using System.IO.Compression;
using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

/// <summary>What a reader sees of a lab before starting it: the recorded run.</summary>
public sealed class RecordingTests(SiteFixture fixture)
{
    private const float Patience = 30_000;

    // Points and curves; images; bars and tables; sounds; a pair.
    public static TheoryData<string> Kinds => ["gan-2d", "autoencoder", "distributions", "denoise", "gan-2d-vs-gan-2d"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ARecordedRunIsReplayedAndMoves(string lab)
    {
        var (page, id) = await OpenAsync(lab);
        var section = page.Locator($"section#{id}");

        await section.Locator("[data-view]").First.ScrollIntoViewIfNeededAsync();
        await page.WaitForFunctionAsync(
            "id => document.querySelector(`#${id} [data-replay]:not([hidden])`)", id, new() { Timeout = Patience });
        var steps = new List<int>();
        var pictures = new HashSet<string>();
        var seen = new LabOnPage(page, id);
        await section.Locator("[data-time]").EvaluateAsync("slider => { slider.value = 0; slider.oninput(); }");
        var last = int.Parse((await section.Locator("[data-time]").GetAttributeAsync("max"))!,
            System.Globalization.CultureInfo.InvariantCulture);
        await section.Locator("[data-play]").ClickAsync();
        for (var i = 0; i < 400 && (steps.Count == 0 || await AtAsync(section) < last); i++)
        {
            steps.Add(await seen.StepAsync());
            pictures.Add(await seen.PixelsAsync());
            await page.WaitForTimeoutAsync(50);
        }

        Assert.Equal(last, await AtAsync(section));
        Assert.True(steps.Distinct().Count() >= 5, $"Steps seen: {string.Join(", ", steps.Distinct())}.");
        Assert.True(pictures.Count >= 4, $"{pictures.Count} different pictures were seen.");
        Assert.Equal(steps.Order(), steps);
    }

    [Fact]
    public async Task ARecordingIsSentOnceAsItIsAndKept()
    {
        var (page, id) = await OpenAsync("gan-2d");
        var address = await page.Locator($"section#{id}").GetAttributeAsync("data-recording");

        var answer = await page.APIRequest.GetAsync(address!);

        Assert.Equal(200, answer.Status);
        Assert.Equal("application/octet-stream", answer.Headers["content-type"]);
        Assert.False(answer.Headers.ContainsKey("content-encoding"));
        Assert.Equal([0x1f, 0x8b], (await answer.BodyAsync())[..2]);
        var again = await page.APIRequest.GetAsync(
            address!, new() { Headers = [KeyValuePair.Create("If-None-Match", answer.Headers["etag"])] });
        Assert.Equal(304, again.Status);
    }

    [Fact]
    public async Task ABrowserThatCannotUnpackSaysSoAndTheLabStillStarts()
    {
        var (page, id) = await OpenAsync("gan-2d", "delete globalThis.DecompressionStream;");

        await page.Locator($"section#{id}").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator($"section#{id} [data-note]"))
            .ToContainTextAsync("cannot unpack recorded runs", new() { Timeout = Patience });
        await new LabOnPage(page, id).StartAsync();
    }

    /// <summary>The file cut in two, and whole but for the last bytes of what is packed in it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ARecordingThatIsCutOffIsToldOfAndTheLabStillStarts(bool packed)
    {
        var (page, id) = await OpenAsync("gan-2d", route: async route =>
        {
            var file = await (await route.FetchAsync()).BodyAsync();
            await route.FulfillAsync(new() { BodyBytes = packed ? WithoutItsEnd(file) : file[..(file.Length / 2)] });
        });

        await page.Locator($"section#{id}").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator($"section#{id} [data-note]"))
            .ToContainTextAsync("The recorded run did not arrive whole", new() { Timeout = Patience });
        await new LabOnPage(page, id).StartAsync();
    }

    private static byte[] WithoutItsEnd(byte[] file)
    {
        using var whole = new MemoryStream();
        using (var unpacked = new GZipStream(new MemoryStream(file), CompressionMode.Decompress))
            unpacked.CopyTo(whole);
        using var again = new MemoryStream();
        using (var gzip = new GZipStream(again, CompressionLevel.Fastest))
            gzip.Write(whole.ToArray().AsSpan(..^100));
        return again.ToArray();
    }

    private async Task<(IPage Page, string Id)> OpenAsync(
        string lab, string? script = null, Func<IRoute, Task>? route = null)
    {
        var place = Site.Course.Lessons.SelectMany(lesson =>
            lesson.Labs.Select((fence, i) => (lesson.Url, fence.LabId, Index: i))).First(one => one.LabId == lab);
        var page = await fixture.NewPageAsync();
        if (script is not null)
            await page.AddInitScriptAsync(script);
        if (route is not null)
            await page.RouteAsync("**/recordings/**", route);
        await page.GotoAsync(place.Url);
        var id = await page.EvaluateAsync<string>(
            "index => document.querySelectorAll('section[data-lab]')[index].id", place.Index);
        return (page, id);
    }

    private static async Task<int> AtAsync(ILocator section) =>
        int.Parse(
            await section.Locator("[data-time]").InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture);
}
