using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using GenAI.Learn.Web.Security;
using GenAI.Learn.Web.Sharing;
using GenAI.Learn.Web.Tests.Pages;
using GenAI.Learn.Web.Tests.Search;
using Microsoft.AspNetCore.Http;

namespace GenAI.Learn.Web.Tests.Sharing;

/// <summary>What a page says to whoever shows a link to it, and what the site says to search engines.</summary>
public sealed class SharingTests(SiteServer site)
{
    [Theory]
    [InlineData("", "website", "gan-2d")]
    [InlineData("lessons/gans", "website", "anatomy")]
    [InlineData("lessons/gans/dcgan", "article", "dcgan")]
    [InlineData("labs", "website", null)]
    [InlineData("labs/vae", "article", "vae")]
    [InlineData("labs/vae-vs-vae", "article", "vae-vs-vae")]
    [InlineData("glossary", "website", "")]
    public async Task A_page_says_what_it_is_with_whole_addresses(string path, string type, string? lab)
    {
        var page = await site.ReadAsync(path);
        var address = new Uri(site.Address, path).ToString();

        Assert.Contains($"<link rel=\"canonical\" href=\"{address}\"", page, StringComparison.Ordinal);
        Assert.Equal((address, type, "GenAI.Learn"),
            (Meta(page, "og:url"), Meta(page, "og:type"), Meta(page, "og:site_name")));
        Assert.NotEmpty(Meta(page, "og:title")!);
        Assert.NotEmpty(Meta(page, "og:description")!);
        if (lab == "")
        {
            Assert.Null(Meta(page, "og:image"));
            Assert.Equal("summary", Meta(page, "twitter:card"));
            return;
        }

        Assert.StartsWith(new Uri(site.Address, $"labs/{lab}").ToString(), Meta(page, "og:image")!,
            StringComparison.Ordinal);
        Assert.Equal(("1200", "630", "summary_large_image"),
            (Meta(page, "og:image:width"), Meta(page, "og:image:height"), Meta(page, "twitter:card")));
        Assert.NotEmpty(Meta(page, "og:image:alt")!);
        using var picture = await site.GetAsync(Meta(page, "og:image")!);
        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_query_does_not_make_another_page()
    {
        Assert.Equal(new Uri(site.Address, "labs").ToString(),
            Meta(await site.ReadAsync("labs?kind=images"), "og:url"));
    }

    [Fact]
    public async Task Behind_a_proxy_the_address_is_the_visitors()
    {
        var page = await site.ReadAsync(
            "labs/vae", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "example.org"),
            ("X-Forwarded-Prefix", "/learn"));

        Assert.Equal("https://example.org/learn/labs/vae", Meta(page, "og:url"));
        Assert.StartsWith("https://example.org/learn/labs/vae.png?v=", Meta(page, "og:image")!,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_is_set_stands_before_the_visitors()
    {
        var context = new DefaultHttpContext();
        (context.Request.Scheme, context.Request.Host) = ("http", new HostString("10.0.0.7:8080"));

        Assert.Equal("http://10.0.0.7:8080/labs", new SiteAddress(new SiteSettings()).Of(context.Request, "labs"));
        Assert.Equal("https://example.org/learn/labs",
            new SiteAddress(new SiteSettings { Address = "https://example.org/learn" }).Of(context.Request, "labs"));
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_nothing()
    {
        using var answer = await site.GetAsync("no-such-page");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(Meta(page, "og:url"));
    }

    [Fact]
    public async Task The_sitemap_has_every_lesson_and_each_address_in_it_is_there()
    {
        using var answer = await site.GetAsync("sitemap.xml");
        var addresses = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Descendants()
            .Where(element => element.Name.LocalName == "loc").Select(element => element.Value).ToArray();

        Assert.Equal("application/xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(addresses.Length, addresses.Distinct().Count());
        Assert.All(CourseFixture.Course.Lessons, lesson =>
            Assert.Contains(new Uri(site.Address, lesson.Url).ToString(), addresses));
        foreach (var address in addresses)
        {
            using var page = await site.SendAsync(HttpMethod.Head, address);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
    }

    [Fact]
    public async Task Robots_are_told_where_the_sitemap_is()
    {
        Assert.Contains($"\nSitemap: {new Uri(site.Address, "sitemap.xml")}\n", await site.ReadAsync("robots.txt"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_manifest_names_icons_that_are_there()
    {
        using var answer = await site.GetAsync("manifest.webmanifest");
        Assert.Equal("application/manifest+json", answer.Content.Headers.ContentType!.MediaType);
        var manifest = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        foreach (var icon in manifest.GetProperty("icons").EnumerateArray())
        {
            using var file = await site.GetAsync(icon.GetProperty("src").GetString()!);
            Assert.Equal(icon.GetProperty("type").GetString(), file.Content.Headers.ContentType!.MediaType);
        }
    }

    private static string? Meta(string page, string name) => SiteServer.Meta(page, name);
}
