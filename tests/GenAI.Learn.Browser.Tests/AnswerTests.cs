using System.Net;
using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

/// <summary>What the site answers to requests that no page of its own makes.</summary>
public sealed class AnswerTests(SiteFixture site)
{
    private const string Lesson = "/lessons/gans/training-a-gan";

    [Theory]
    [ClassData(typeof(SitePages))]
    public async Task TheHeadOfAPageIsAnsweredLikeThePage(string address)
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        using var page = await http.GetAsync(new Uri(address, UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var head = await http.SendAsync(request);

        Assert.Equal(page.StatusCode, head.StatusCode);
        Assert.Equal(page.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData(Lesson + "?lab=gan-2d&seed=abc")]
    [InlineData(Lesson + "?seed=abc")]
    [InlineData(Lesson + "?lab=gan-2d&seed=99999999999999999999")]
    [InlineData(Lesson + "?lab=gan-2d&seed=1&seed=2")]
    [InlineData(Lesson + "?lab=gan-2d&options=%7B&start=7")]
    [InlineData(Lesson + "?lab=gan-2d&options=[1]&options=2")]
    [InlineData("/search?q=a&q=b")]
    [InlineData("/search?q=%ff%fe%00")]
    [InlineData("/ask?q=a&q=b")]
    [InlineData("/ask?q=%ff%fe%00")]
    public async Task AStrangeQueryGetsThePage(string address)
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        using var page = await http.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("</html>", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALinkWithASeedThatIsNoNumberSaysSo()
    {
        var page = await site.NewPageAsync();
        await new LabOnPage(page, "gan-2d").OpenAsync(Lesson + "?lab=gan-2d&seed=abc");

        await Assertions.Expect(new LabOnPage(page, "gan-2d").Section.GetByRole(AriaRole.Alert)).ToContainTextAsync("The seed 'abc' is no whole number");
    }

    [Theory]
    [InlineData("'none'", "DENY")]
    [InlineData("'self'", "SAMEORIGIN")]
    [InlineData("'self' https://moodle.example.org", null)]
    public async Task BothHeadersSayWhoMayFrameAPage(string ancestors, string? older)
    {
        await using var own = await SiteProcess.StartAsync(settings: $"--Site:FrameAncestors={ancestors}");
        using var http = new HttpClient { BaseAddress = own.Address };
        using var page = await http.GetAsync(new Uri("/glossary", UriKind.Relative));

        Assert.EndsWith($"; frame-ancestors {ancestors}", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(older, page.Headers.TryGetValues("X-Frame-Options", out var said) ? said.Single() : null);
    }

    [Fact]
    public async Task AVisitWritesNothingIntoTheLog()
    {
        await using var own = await SiteProcess.StartAsync();
        using var http = new HttpClient { BaseAddress = own.Address };
        await own.WaitForOutputAsync("Content root path"); // the last line of the start
        var before = own.Output;
        foreach (var address in (string[])["/", Lesson, "/search?q=gan", "/api/labs", "/nothing-here"])
            (await http.GetAsync(new Uri(address, UriKind.Relative))).Dispose();
        await own.EndAsync(); // all that it wrote is here then

        Assert.Equal(before, own.Output.Split("\ninfo: Microsoft.Hosting.Lifetime[0]\n      Application is shutting down", 2)[0]);
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("elsewhere")]
    public async Task APrefixThatIsNoPathOfTheSiteLeadsNowhere(string prefix)
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        http.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-Prefix", prefix);
        var page = await http.GetStringAsync(new Uri("/glossary", UriKind.Relative));

        Assert.Matches("<base href=\"/\" ?/?>", page);
        Assert.DoesNotContain("elsewhere", page, StringComparison.Ordinal);
    }
}
