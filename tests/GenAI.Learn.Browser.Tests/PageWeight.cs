using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

/// <summary>What a page fetches, as it comes over the wire: packed, with its headers.</summary>
internal sealed class PageWeight
{
    private long bytes;

    private PageWeight(ICDPSession devtools) =>
        devtools.Event("Network.loadingFinished").OnEvent += (_, told) => Interlocked.Add(ref bytes, (long)told!.Value.GetProperty("encodedDataLength").GetDouble());

    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>Counts from here on.</summary>
    public static async Task<PageWeight> OfAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        var weight = new PageWeight(devtools);
        await devtools.SendAsync("Network.enable");
        return weight;
    }
}
