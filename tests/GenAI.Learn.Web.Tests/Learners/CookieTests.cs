namespace GenAI.Learn.Web.Tests.Learners;

public sealed class CookieTests
{
    [Fact]
    public async Task A_new_visitor_of_a_page_gets_a_cookie_for_a_year_that_scripts_cannot_read()
    {
        await using var server = await LabServer.StartAsync();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Accept", "text/html");
        using var page = await http.GetAsync(new Uri(server.Address, "page"));
        var cookie = page.Headers.GetValues("Set-Cookie").Single();

        Assert.Matches("^learner=.*; expires=.*; path=/; samesite=lax; httponly$", cookie);
    }

    [Fact]
    public async Task A_visitor_who_has_it_gets_no_other()
    {
        await using var server = await LabServer.StartAsync();
        using var page = await server.GetAsync("page", await server.VisitAsync());

        Assert.False(page.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("api/labs")]
    [InlineData("health/live")]
    [InlineData("page")]
    public async Task A_program_that_asks_for_no_page_gets_none(string path)
    {
        await using var server = await LabServer.StartAsync();
        using var answer = await server.GetAsync(path);

        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_cookie_and_the_runs_outlive_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("labs-").FullName;
        string cookie, id;
        await using (var server = await LabServer.StartInAsync(folder, keeps: true))
        {
            cookie = await server.VisitAsync();
            await using var client = await server.ConnectAsync(cookie);
            id = await client.StartAsync("counter");
            await foreach (var frame in client.WatchAsync(id))
            {
                if (frame.GetProperty("step").GetInt32() > 0)
                    break;
            }
        }

        await using var again = await LabServer.StartInAsync(folder, keeps: false);
        await using var back = await again.ConnectAsync(cookie);
        await back.CallAsync("Control", id, "pause");
        await foreach (var frame in back.WatchAsync(id))
        {
            if (frame.GetProperty("step").GetInt32() > 0)
                break;
        }
    }
}
