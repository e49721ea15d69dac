using System.Net;
using System.Net.Http.Headers;
using GenAI.Learn.Browser.Tests;
using GenAI.Learn.Web.Tests.Hub;

namespace GenAI.Learn.Web.Tests.Limits;

/// <summary>One address that asks too much is told so, and how long to wait; others are not touched.</summary>
public sealed class FairRequestsTests
{
    [Fact]
    public async Task Too_many_questions_of_one_address_are_refused_in_words()
    {
        await using var site = await SiteProcess.StartAsync(null, "--Limits:AnswersAtOnce=3", "--Limits:AnswersPerSecond=1");
        using var http = From(site, "203.0.113.9");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => http.GetAsync(new Uri("ask?q=what+is+a+gan", UriKind.Relative))));

        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), 3, 7);
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 3);
        Assert.Contains("Too many questions at once", await refused.Content.ReadAsStringAsync());
        Assert.Contains("Too many questions from your network address at once: try again in", await (await UntilRefusedAsync(http, "api/search?q=gan")).Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(site.Address)).StatusCode); // pages to read are not counted
        using var other = From(site, "203.0.113.10");
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(new Uri("ask?q=what+is+a+gan", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Live_pages_of_one_address_are_limited_by_rate_and_number()
    {
        await using var site = await SiteProcess.StartAsync(null, "--Limits:PagesPerAddress=1", "--Limits:JoinsAtOnce=5", "--Limits:JoinsPerSecond=1");
        void Here(Microsoft.AspNetCore.Http.Connections.Client.HttpConnectionOptions options) => options.Headers["X-Forwarded-For"] = "203.0.113.9";
        await using var first = await LabCalls.ConnectAsync(site.Address, Here);
        await using var second = await LabCalls.ConnectAsync(site.Address, Here);
        await Assert.ThrowsAnyAsync<Exception>(() => LabCalls.ConnectAsync(site.Address, Here)); // by no transport
        await using var elsewhere = await LabCalls.ConnectAsync(site.Address, _ => { });

        using var http = From(site, "203.0.113.9");
        for (var tries = 0; ; tries++)
        {
            using var joined = await http.PostAsync(new Uri("hubs/labs/negotiate/?negotiateVersion=1", UriKind.Relative), null);
            if (joined.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Assert.Contains("Too many live pages from your network address", await joined.Content.ReadAsStringAsync());
                break;
            }

            Assert.InRange(tries, 0, 200);
        }
    }

    [Fact]
    public async Task A_question_that_is_posted_holds_no_turn()
    {
        await using var site = await SiteProcess.StartAsync();
        using var http = new HttpClient { BaseAddress = site.Address };

        using var posted = await http.PostAsync(new Uri("ask", UriKind.Relative), new FormUrlEncodedContent([new("q", "gan")]));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
    }

    [Theory]
    [InlineData("AnswersAtOnce=0")]
    [InlineData("PagesPerAddress=2147483647")]
    public async Task A_limit_that_cannot_hold_ends_the_start(string limit)
    {
        var (code, written) = await SiteProcess.FailAsync(null, $"--Limits:{limit}");

        Assert.Equal(1, code);
        Assert.Contains($"Limits:{limit.Replace("=", " is ", StringComparison.Ordinal)}, but must be from 1 to 1000000.", written);
    }

    private static async Task<HttpResponseMessage> UntilRefusedAsync(HttpClient http, string path)
    {
        HttpResponseMessage answer;
        while ((answer = await http.GetAsync(new Uri(path, UriKind.Relative))).StatusCode == HttpStatusCode.OK)
            answer.Dispose();
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        return answer;
    }

    private static HttpClient From(SiteProcess site, string address)
    {
        var http = new HttpClient { BaseAddress = site.Address };
        http.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        return http;
    }
}
