using GenAI.Learn.Web.Tests.Hub;

namespace GenAI.Learn.Web.Tests.Learners;

public sealed class CookieTests
{
    [Fact]
    public async Task The_first_circuit_of_a_browser_gets_a_cookie_for_a_year_that_scripts_cannot_read()
    {
        await using var server = await LabServer.StartAsync();
        var cookie = Assert.Single(await server.OpenCircuitAsync());

        Assert.Matches("^learner=.*; expires=.*; path=/; samesite=lax; httponly$", cookie);
    }

    [Fact]
    public async Task A_browser_that_has_it_gets_no_other()
    {
        await using var server = await LabServer.StartAsync();

        Assert.Empty(await server.OpenCircuitAsync(await server.VisitAsync()));
    }

    [Theory]
    [InlineData("api/labs")]
    [InlineData("health/live")]
    [InlineData("page")]
    public async Task Nothing_that_is_only_read_writes_one(string path)
    {
        await using var server = await LabServer.StartAsync();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Accept", "text/html");
        using var answer = await http.GetAsync(new Uri(server.Address, path));

        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    // The page asks for its circuit and for the lab hub at the same moment: two that write would give the browser two
    // ids.
    [Fact]
    public async Task The_lab_hub_writes_none()
    {
        await using var server = await LabServer.StartAsync();
        using var http = new HttpClient();
        using var answer = await http.PostAsync(new Uri(server.Address, "hubs/labs/negotiate?negotiateVersion=1"),
            null);

        Assert.True(answer.IsSuccessStatusCode);
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
            id = await client.StartRunAsync("counter");
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
