using System.Net;
using System.Text.Json;
using GenAI.Learn.Web.Tests.Hub;

namespace GenAI.Learn.Web.Tests.Api;

public sealed class ApiTests
{
    [Fact]
    public async Task The_labs_are_listed_with_schema_phases_and_views()
    {
        await using var server = await LabServer.StartAsync();
        var lab = (await Json(server, "api/labs")).EnumerateArray().Single(l => l.GetProperty("id").GetString() == "counter");

        Assert.Equal("A counter", lab.GetProperty("title").GetString());
        Assert.Equal("number", lab.GetProperty("options").GetProperty("properties").GetProperty("learningRate").GetProperty("type").GetString());
        Assert.Equal(["first", "second"], lab.GetProperty("phases").EnumerateArray().Select(p => p.GetString()));
        Assert.Equal("""{"name":"plane","kind":"scatter","title":"Plane"}""", lab.GetProperty("views")[1].GetRawText());
    }

    [Fact]
    public async Task A_run_is_told_as_it_stands()
    {
        await using var server = await LabServer.StartAsync();
        await using var client = await server.ConnectAsync();
        var id = await client.StartRunAsync("counter", new { stopAt = 5 }, seed: 9);
        JsonElement run;
        while ((run = await Json(server, "api/runs/" + id)).GetProperty("state").GetString() != "finished")
            await Task.Delay(20);

        Assert.Equal((id, "counter", 9, 5), (run.GetProperty("id").GetString(), run.GetProperty("lab").GetString(), run.GetProperty("seed").GetInt32(), run.GetProperty("step").GetInt32()));
        Assert.Equal((5, 5.0, 0), (run.GetProperty("options").GetProperty("stopAt").GetInt32(), run.GetProperty("scalars").GetProperty("total").GetDouble(), run.GetProperty("queue").GetInt32()));
    }

    [Theory]
    [InlineData("api/runs/no-such-run", "There is no such run; it was stopped, or kept as long as runs are kept. Start a new one.")]
    [InlineData("api/labs/contur", "There is no lab 'contur'; did you mean counter?")]
    [InlineData("api/nothing", "There is nothing at this address; see /api/labs.")]
    public async Task What_is_not_there_is_a_problem_with_a_message(string path, string detail)
    {
        await using var server = await LabServer.StartAsync();
        using var answer = await server.GetAsync(path);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(detail, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("health/live")]
    [InlineData("health/ready")]
    public async Task The_server_says_that_it_is_well(string path)
    {
        await using var server = await LabServer.StartAsync();
        using var answer = await server.GetAsync(path);

        Assert.Equal("Healthy", await answer.Content.ReadAsStringAsync());
    }

    private static async Task<JsonElement> Json(LabServer server, string path)
    {
        using var answer = await server.GetAsync(path);
        return JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).RootElement;
    }
}
