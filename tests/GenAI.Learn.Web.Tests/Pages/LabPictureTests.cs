using System.Text.RegularExpressions;
using SkiaSharp;

namespace GenAI.Learn.Web.Tests.Pages;

public sealed class LabPictureTests(SiteServer site)
{
    public static TheoryData<string> Labs => LabsPageTests.Labs;

    [Theory]
    [MemberData(nameof(Labs))]
    public async Task A_lab_has_a_picture_to_share_and_one_for_its_card_by_day_and_by_night(string id)
    {
        using var shared = await DrawnAsync($"labs/{id}.png");
        using var day = await DrawnAsync($"labs/{id}.webp");
        using var night = await DrawnAsync($"labs/{id}.webp?theme=dark");

        Assert.Equal((1200, 630), (shared.Width, shared.Height));
        Assert.Equal((720, 378), (day.Width, day.Height));
        Assert.True(shared.GetPixel(0, 0).Green > 200 && night.GetPixel(0, 0).Green < 60,
            "Its paper is light by day and dark by night.");
        Assert.True(Colours(shared) > 5, "There is something on it.");
    }

    [Fact]
    public async Task Two_labs_without_a_recorded_run_have_a_plain_picture()
    {
        using var drawn = await DrawnAsync("labs/wgan-vs-density.png");

        Assert.InRange(Colours(drawn), 3, 400);
    }

    [Fact]
    public async Task Its_address_has_its_version_and_is_kept_for_a_year()
    {
        var address = Regex.Match(await site.ReadAsync("labs"), @"labs/gan-2d\.webp\?v=\w+").Value;
        using var current = await site.GetAsync(address);
        using var other = await site.GetAsync("labs/gan-2d.webp?v=other");

        Assert.Equal("public, max-age=31536000, immutable", current.Headers.CacheControl!.ToString());
        Assert.Equal("public, max-age=14400", other.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_the_same_picture()
    {
        var files = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            using var answer = await site.GetAsync("labs/autoencoder-vs-vae.png");
            return Convert.ToHexString(await answer.Content.ReadAsByteArrayAsync());
        }));

        Assert.Single(files.Distinct());
    }

    [Theory]
    [InlineData(180)]
    [InlineData(512)]
    public async Task Phones_have_an_icon(int size)
    {
        using var icon = await DrawnAsync($"icon-{size}.png");

        Assert.Equal((size, size), (icon.Width, icon.Height));
        Assert.Equal(255, icon.GetPixel(0, 0).Alpha); // no see-through corner, which a phone would fill with black
        Assert.InRange(Colours(icon), 3, 400);
    }

    private async Task<SKBitmap> DrawnAsync(string address)
    {
        using var answer = await site.GetAsync(address);
        Assert.StartsWith("image/", answer.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        return SKBitmap.Decode(await answer.Content.ReadAsByteArrayAsync());
    }

    private static int Colours(SKBitmap picture) => picture.Pixels.Distinct().Count();
}
