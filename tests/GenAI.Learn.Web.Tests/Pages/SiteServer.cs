using System.Net;
using System.Text.RegularExpressions;
using GenAI.Learn.Browser.Tests;
using GenAI.Learn.Web.Tests.Pages;

[assembly: AssemblyFixture(typeof(SiteServer))]

namespace GenAI.Learn.Web.Tests.Pages;

/// <summary>The real site with the real course, asked without a browser.</summary>
public sealed class SiteServer : IAsyncLifetime
{
    private readonly HttpClient _http = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false });
    private SiteProcess? _site;

    public async ValueTask InitializeAsync() => _site = await SiteProcess.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_site is not null)
            await _site.DisposeAsync();
    }

    public Uri Address => _site!.Address;

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path,
        params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(Address, path));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await _http.SendAsync(request);
    }

    /// <summary>The text of a page that is there, with its entities as letters.</summary>
    public async Task<string> ReadAsync(string path, params (string Name, string Value)[] headers)
    {
        using var answer = await GetAsync(path, headers);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The content of the page's meta tag of this name.</summary>
    public static string? Meta(string html, string name)
    {
        var found = Regex.Match(html, $"""<meta (?:property|name)="{Regex.Escape(name)}" content="(?<content>[^"]*)""");
        return found.Success ? found.Groups["content"].Value : null;
    }
}
