using System.Text.Json;

namespace GenAI.Learn.Web.Tests.Hub;

public sealed class WatchingTests
{
    [Fact]
    public async Task A_started_run_sends_a_picture_of_every_view_first_and_then_moves()
    {
        await using var server = await LabServer.StartAsync();
        await using var client = await server.ConnectAsync();
        var id = await client.StartAsync("counter", new { data = "twoMoons" }, seed: 7);

        var frames = new List<JsonElement>();
        await foreach (var frame in client.WatchAsync(id))
        {
            frames.Add(frame);
            if (frame.GetProperty("step").GetInt32() > 100)
                break;
        }

        var pictured = frames.First(f => f.TryGetProperty("views", out _));
        Assert.Equal(["plane", "words"], pictured.GetProperty("views").EnumerateObject().Select(v => v.Name).Order());
        Assert.Equal("running", frames[^1].GetProperty("state").GetString());
    }
}
