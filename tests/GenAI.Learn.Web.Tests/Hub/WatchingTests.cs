using System.Text.Json;
using GenAI.Learn.Labs.Tests.TestLabs;
using Microsoft.AspNetCore.SignalR.Client;

namespace GenAI.Learn.Web.Tests.Hub;

public sealed class WatchingTests
{
    // No random seed is as large.
    private const long Marked = 9_000_000_000;

    [Fact]
    public async Task A_started_run_sends_a_picture_of_every_view_first_and_then_moves()
    {
        await using var server = await LabServer.StartAsync();
        await using var client = await server.ConnectAsync();
        var frames = await Watch(client, await client.StartRunAsync("counter", new { data = "twoMoons" }, seed: 7), f => Step(f) > 100);

        var pictured = frames.First(f => f.TryGetProperty("views", out _));
        Assert.Equal(["plane", "words"], pictured.GetProperty("views").EnumerateObject().Select(v => v.Name).Order());
        Assert.Equal("running", frames[^1].GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_slow_reader_slows_no_other_and_misses_no_scalar()
    {
        await using var server = await LabServer.StartAsync();
        await using var owner = await server.ConnectAsync();
        await using var fast = await server.ConnectAsync();
        await using var slow = await server.ConnectAsync(new NarrowLine(bytesPerSecond: 250_000)); // some two frames a second
        var id = await owner.StartRunAsync("slow", new { milliseconds = 3 });

        var fastWatch = Watch(fast, id, f => Step(f) > 900);
        var slowWatch = Watch(slow, id, f => Step(f) > 900);
        var fastFrames = await fastWatch;
        var slowFrames = await slowWatch;

        Assert.True(slowFrames.Count * 2 < fastFrames.Count, $"The slow one got {slowFrames.Count} frames, the fast one {fastFrames.Count}.");
        Assert.All(new[] { fastFrames, slowFrames }, frames =>
        {
            var curves = new Curves();
            frames.ForEach(curves.Take);
            Assert.Equal(Enumerable.Range(1, curves.Steps.Count).Select(s => (float)s), curves.Steps);
            Assert.True(curves.Steps.Count >= 900);
        });
    }

    [Fact]
    public async Task Fifty_runs_at_once_all_move()
    {
        await using var server = await LabServer.StartAsync("SliceMilliseconds=10");
        var clients = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => server.ConnectAsync()));
        var watches = clients.Select(async client => await Watch(client, await client.StartRunAsync("slow", new { milliseconds = 2 }), f => Step(f) > 10));

        var frames = await Task.WhenAll(watches);
        Assert.All(frames, f => Assert.Equal("running", f[^1].GetProperty("state").GetString()));
        foreach (var client in clients)
            await client.DisposeAsync();
    }

    [Theory]
    [InlineData("throws", "The lab stopped with an error: Could not find a file there")]
    [InlineData("diverges", "dLoss became NaN at step 5: the training diverged; a lower learning rate usually helps.")]
    public async Task A_lab_in_trouble_ends_alone_with_its_reason(string lab, string reason)
    {
        await using var server = await LabServer.StartAsync();
        await using var client = await server.ConnectAsync();
        var healthy = await client.StartRunAsync("counter");
        var frames = await Watch(client, await client.StartRunAsync(lab), _ => false);

        Assert.Equal(("failed", reason), (frames[^1].GetProperty("state").GetString(), frames[^1].GetProperty("error").GetString()));
        await Watch(client, healthy, f => Step(f) > 1000);
    }

    [Fact]
    public async Task The_stream_ends_when_the_run_is_stopped()
    {
        await using var server = await LabServer.StartAsync();
        await using var client = await server.ConnectAsync();
        var id = await client.StartRunAsync("counter");
        var watch = Watch(client, id, _ => false);
        await client.CallAsync("Control", id, "stop");

        Assert.Equal("stopped", (await watch)[^1].GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_watcher_who_comes_back_gets_the_points_it_lacks()
    {
        await using var server = await LabServer.StartAsync();
        await using var client = await server.ConnectAsync();
        var id = await client.StartRunAsync("slow", new { milliseconds = 2 });
        await Watch(client, id, f => Step(f) > 50);
        var frames = await Watch(client, id, f => f.TryGetProperty("points", out _), after: 40);

        Assert.Equal(40, frames[^1].GetProperty("points").GetProperty("from").GetInt32());
    }

    [Fact]
    public async Task Clients_that_vanish_leave_nothing_behind()
    {
        await using var server = await LabServer.StartAsync("IdlePause=00:00:00.2", "IdleSave=00:00:00.6");
        var runs = new List<string>();
        for (var i = 0; i < 10; i++)
        {
            var line = new NarrowLine();
            await using var client = await server.ConnectAsync(line);
            runs.Add(await client.StartRunAsync("slow", new { milliseconds = 1 }, seed: Marked + i));
            await using var frames = client.WatchAsync(runs[^1]).GetAsyncEnumerator();
            while (await frames.MoveNextAsync() && !frames.Current.TryGetProperty("views", out _))
                continue;
            line.Break();
        }

        var marked = SlowLab.Made.Where(lab => lab.Seed >= Marked).Select(lab => lab.Lab).ToArray();
        Assert.True(marked.Length >= runs.Count);
        await Eventually(() => runs.All(id => server.Runs.ReadersOf(id) == 0), "readers are left");
        await Eventually(() => server.Runs.Live == 0, "runs are left in memory");
        await Eventually(() =>
        {
            GC.Collect();
            return marked.All(lab => !lab.IsAlive);
        }, "labs are left in memory");
    }

    private static int Step(JsonElement frame) => frame.GetProperty("step").GetInt32();

    private static async Task<List<JsonElement>> Watch(HubConnection client, string id, Func<JsonElement, bool> enough, int after = 0)
    {
        var frames = new List<JsonElement>();
        await foreach (var frame in client.WatchAsync(id, after))
        {
            frames.Add(frame);
            if (enough(frame))
                break;
        }

        return frames;
    }

    private static async Task Eventually(Func<bool> holds, string otherwise)
    {
        for (var i = 0; i < 200 && !holds(); i++)
            await Task.Delay(50);
        Assert.True(holds(), otherwise);
    }
}
