using GenAI.Learn.Labs;
using GenAI.Learn.Labs.Tests.TestLabs;
using Microsoft.AspNetCore.SignalR;

namespace GenAI.Learn.Web.Tests.Hub;

public sealed class CheckpointCallTests
{
    private static readonly LabType Counter = new LabCatalogue(typeof(CounterLab).Assembly).Find("counter");

    [Fact]
    public async Task A_run_started_from_a_checkpoint_says_so_in_its_answer_its_frames_and_the_api()
    {
        await using var server = await LabServer.StartAsync();
        await using var client = await server.ConnectAsync();
        var info = await new CheckpointTrainer(server.Settings, TimeProvider.System)
            .TrainAsync(Counter, Counter.DefaultOptions, 7, TimeSpan.FromSeconds(0.01), new Progress<CheckpointProgress>(), default);

        var run = await client.AskAsync("Start", "counter", new { }, null, null, true);
        var id = run.GetProperty("id").GetString()!;
        await using var frames = client.WatchAsync(id).GetAsyncEnumerator();
        Assert.True(await frames.MoveNextAsync());
        var told = System.Text.Json.JsonDocument.Parse(await (await server.GetAsync($"api/runs/{id}")).Content.ReadAsStringAsync()).RootElement;

        Assert.All([run, frames.Current, told], answer => Assert.Equal(info.Step, answer.GetProperty("checkpoint").GetProperty("step").GetInt32()));
    }

    [Fact]
    public async Task Without_a_checkpoint_such_a_start_is_refused_with_what_to_do()
    {
        await using var server = await LabServer.StartAsync();
        await using var client = await server.ConnectAsync();

        var error = await Assert.ThrowsAsync<HubException>(() => client.CallAsync("Start", "counter", new { }, null, null, true));
        Assert.Contains("HubException: There is no checkpoint of A counter for these options on this server.", error.Message, StringComparison.Ordinal);
    }
}
