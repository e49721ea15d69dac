using System.Net;
using GenAI.Learn.Web.Tests.Pages;

namespace GenAI.Learn.Web.Tests.Security;

/// <summary>A page of another site gets no live connection, with which the browser would send the learner's cookie.</summary>
public sealed class OwnOriginTests(SiteServer site)
{
    [Theory]
    [InlineData("hubs/labs/negotiate?negotiateVersion=1")]
    [InlineData("_blazor/negotiate?negotiateVersion=1")]
    public async Task Only_the_sites_own_pages_connect(string path)
    {
        Assert.Equal(HttpStatusCode.OK, await AskAsync(path, site.Address.GetLeftPart(UriPartial.Authority)));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(path, "https://elsewhere.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(path, $"http://{site.Address.Host}:{site.Address.Port + 1}"));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(path, "null"));
    }

    [Fact]
    public async Task A_program_names_no_origin_and_connects()
    {
        using var answer = await site.SendAsync(HttpMethod.Post, "hubs/labs/negotiate?negotiateVersion=1");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_refusal_says_what_to_set()
    {
        using var answer = await site.SendAsync(HttpMethod.Post, "hubs/labs/negotiate", ("Origin", "https://elsewhere.example"));
        Assert.Contains("set Site:Address", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Behind_a_proxy_with_TLS_the_cookie_is_secure_and_browsers_are_told_to_come_by_TLS_alone()
    {
        using var page = await site.GetAsync("", ("X-Forwarded-Proto", "https"));
        using var circuit = await site.SendAsync(HttpMethod.Post, "_blazor/negotiate?negotiateVersion=1", ("X-Forwarded-Proto", "https"));
        using var plain = await site.GetAsync("");

        Assert.Equal("max-age=31536000", page.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.Contains("; secure", circuit.Headers.GetValues("Set-Cookie").Single());
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
    }

    private async Task<HttpStatusCode> AskAsync(string path, string origin)
    {
        using var answer = await site.SendAsync(HttpMethod.Post, path, ("Origin", origin));
        return answer.StatusCode;
    }
}
