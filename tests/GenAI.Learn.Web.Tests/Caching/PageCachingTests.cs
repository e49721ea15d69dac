using System.Net;
using GenAI.Learn.Web.Tests.Pages;

namespace GenAI.Learn.Web.Tests.Caching;

/// <summary>Pages that a browser keeps.</summary>
public sealed class PageCachingTests(SiteServer site)
{
    private const string Still = "glossary"; // no lab on it
    private const string WithLabs = "lessons/gans/training-a-gan";

    [Theory]
    [InlineData(Still, "no-cache")]
    [InlineData("labs", "no-cache")]
    [InlineData("ask?q=What+is+a+GAN?", "no-cache")]
    [InlineData("", "no-cache")]
    [InlineData(WithLabs, "no-cache, private")]
    [InlineData("labs/vae", "no-cache, private")]
    public async Task A_page_may_be_kept_and_writes_no_cookie(string path, string control)
    {
        using var page = await site.GetAsync(path, ("Accept", "text/html"));

        Assert.Equal(control, page.Headers.CacheControl!.ToString());
        Assert.False(page.Headers.Contains("Set-Cookie"));
        Assert.False(page.Headers.Contains("Pragma"));
        Assert.True(page.Headers.ETag!.IsWeak); // the same page may come compressed or not
    }

    [Theory]
    [InlineData(Still)]
    [InlineData(WithLabs)]
    [InlineData("labs/vae")]
    public async Task Who_has_it_is_told_so(string path)
    {
        using var first = await site.GetAsync(path);
        using var second = await site.GetAsync(path, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag); // which says when it was made
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData(Still)]
    [InlineData(WithLabs)]
    public async Task Who_has_another_gets_the_page(string path)
    {
        using var other = await site.GetAsync("references");
        using var page = await site.GetAsync(path, ("If-None-Match", other.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("</html>", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    // Within an open page a circuit takes what starts a panel but once.
    [Theory]
    [InlineData(Still, HttpStatusCode.NotModified)]
    [InlineData(WithLabs, HttpStatusCode.OK)]
    public async Task A_page_with_labs_is_sent_anew_into_one_that_is_open(string path, HttpStatusCode status)
    {
        var enhanced = ("Accept", "text/html; blazor-enhanced-nav=on");
        using var first = await site.GetAsync(path, enhanced);
        using var second = await site.GetAsync(path, enhanced, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(status, second.StatusCode);
    }

    [Fact]
    public async Task Compression_changes_nothing_in_it()
    {
        using var plain = await site.GetAsync(Still);
        using var packed = await site.GetAsync(Still, ("Accept-Encoding", "br"));

        Assert.Equal("br", packed.Content.Headers.ContentEncoding.Single());
        Assert.Equal(plain.Headers.ETag, packed.Headers.ETag);
    }

    [Fact]
    public async Task A_head_tells_the_tag_and_answers_as_the_page_would()
    {
        using var head = await site.SendAsync(HttpMethod.Head, Still);
        using var again = await site.SendAsync(HttpMethod.Head, Still,
            ("If-None-Match", head.Headers.ETag!.ToString()));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (head.StatusCode, again.StatusCode));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task What_is_not_found_has_no_tag()
    {
        using var answer = await site.GetAsync("lessons/gans/no-such-lesson");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
        Assert.Contains("There is no such page", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
