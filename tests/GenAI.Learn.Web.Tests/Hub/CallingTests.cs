using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace GenAI.Learn.Web.Tests.Hub;

public sealed class CallingTests
{
    private const string Refused = "An unexpected error occurred invoking '";

    [Theory]
    [InlineData("Start", """["gan-9d"]""", "There is no lab 'gan-9d'")]
    [InlineData("Start", """[null]""", "There is no lab ''")]
    [InlineData("Start", """["counter", {"learningRate": 5}]""", "learningRate is 5, but must be between 0.00001 and 0.1.")]
    [InlineData("Start", """["counter", {"lerningRate": 0.1}]""", "There is no option 'lerningRate'; did you mean learningRate?")]
    [InlineData("Start", """["counter", {"data": "rings"}]""", "data is \"rings\", but must be one of ring, twoMoons, line.")]
    [InlineData("Start", """["counter", {"depth": "deep"}]""", "depth is \"deep\", but must be a whole number between 1 and 4.")]
    [InlineData("Start", """["counter", {"latent": [0]}]""", "latent is [0], but must be [x, y], two numbers between -3 and 3.")]
    [InlineData("Start", """["counter", {"digit": "AAAA"}]""", "digit has 3 bytes, but must have 784 (28 x 28)")]
    [InlineData("Start", """["counter", [1, 2]]""", "The options are an array, but must be a JSON object.")]
    [InlineData("Start", """["counter", {}, -5]""", "seed is -5, but must be between 0 and")]
    [InlineData("Control", """["no-such-run", "pause"]""", "There is no such run")]
    [InlineData("Control", """["RUN", "jump"]""", "There is no command 'jump'; there is pause, reset, resume, speed, step, stop.")]
    [InlineData("Control", """["RUN", "speed", "fast"]""", "speed is \"fast\", but must be 0 (as fast as it goes) or between 0.001 and 10000 steps a second.")]
    [InlineData("Start", """[3]""", "lab is 3, but must be a text.")]
    [InlineData("Start", """["counter", {}, "abc"]""", "seed is \"abc\", but must be a whole number.")]
    [InlineData("Start", """["counter", {}, 1.5]""", "seed is 1.5, but must be a whole number.")]
    [InlineData("Start", """["counter", {}, 1, {"page": 3}]""", "place is {\"page\":3}, but must be a text.")]
    [InlineData("Start", """["counter", {}, 1, "here", "yes"]""", "fromCheckpoint is \"yes\", but must be true or false.")]
    [InlineData("Control", """[{}, "pause"]""", "run is {}, but must be a text.")]
    [InlineData("Control", """["RUN", "step", "third"]""", "There is no phase 'third'")]
    [InlineData("Update", """["RUN", {"depth": 3}]""", "depth cannot change during a run; it acts at the next start.")]
    [InlineData("Update", """["RUN", {"learningRate": null}]""", "learningRate is null, but must be a number between 0.00001 and 0.1.")]
    [InlineData("Update", """["no-such-run", {}]""", "There is no such run")]
    public async Task A_bad_call_is_refused_with_its_reason(string method, string arguments, string reason)
    {
        await using var server = await LabServer.StartAsync();
        await using var client = await server.ConnectAsync();
        var run = await client.StartRunAsync("counter");
        var given = JsonDocument.Parse(arguments.Replace("RUN", run, StringComparison.Ordinal)).RootElement;

        var error = await Assert.ThrowsAsync<HubException>(
            () => client.CallAsync(method, [.. given.EnumerateArray().Cast<object?>()]));
        Assert.StartsWith($"{Refused}{method}' on the server. HubException: {reason}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watching_an_unknown_run_is_refused_with_its_reason()
    {
        await using var server = await LabServer.StartAsync();
        await using var client = await server.ConnectAsync();

        var error = await Assert.ThrowsAsync<HubException>(async () => await client.WatchAsync("no-such-run").GetAsyncEnumerator().MoveNextAsync());
        Assert.Contains("HubException: There is no such run", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Start", """[3, 4]""")]
    [InlineData("Start", """["counter", {}, "seed"]""")]
    [InlineData("Start", """["counter", {}, 1, "place", "more"]""")]
    [InlineData("Control", """[]""")]
    [InlineData("Erase", """[]""")]
    public async Task A_call_of_the_wrong_form_tells_nothing_of_the_inside_and_the_connection_goes_on(string method, string arguments)
    {
        await using var server = await LabServer.StartAsync();
        await using var client = await server.ConnectAsync();
        var given = JsonDocument.Parse(arguments).RootElement;

        var error = await Assert.ThrowsAsync<HubException>(
            () => client.CallAsync(method, [.. given.EnumerateArray().Cast<object?>()]));
        Assert.DoesNotMatch(@"   at |/[a-z]+/|\.cs\b|System\.|GenAI\.", error.Message);
        await client.StartRunAsync("counter");
    }

    [Fact]
    public async Task Arguments_at_the_end_may_be_left_out()
    {
        await using var server = await LabServer.StartAsync();
        await using var client = await server.ConnectAsync();
        var run = await client.AskAsync("Start", "counter");

        Assert.Equal(["id", "lab", "title", "seed", "options", "views", "phases", "state", "queue"], run.EnumerateObject().Select(p => p.Name));
        await client.CallAsync("Control", run.GetProperty("id").GetString(), "pause");
    }

    [Fact]
    public async Task Only_the_owner_controls_a_run_but_anyone_with_its_id_watches()
    {
        await using var server = await LabServer.StartAsync();
        await using var owner = await server.ConnectAsync();
        await using var other = await server.ConnectAsync();
        var id = await owner.StartRunAsync("counter");

        var error = await Assert.ThrowsAsync<HubException>(() => other.CallAsync("Control", id, "stop"));
        Assert.Contains("Only the person who started this run can control it", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<HubException>(() => other.CallAsync("Update", id, new { byTwos = true }));
        Assert.True(await other.WatchAsync(id).GetAsyncEnumerator().MoveNextAsync());
    }

    [Fact]
    public async Task After_a_reload_the_same_learner_controls_the_run_again()
    {
        await using var server = await LabServer.StartAsync();
        var cookie = await server.VisitAsync();
        string id;
        await using (var before = await server.ConnectAsync(cookie))
            id = await before.StartRunAsync("counter");
        await using var after = await server.ConnectAsync(cookie);
        await after.CallAsync("Control", id, "pause");

        Assert.Equal("paused", JsonDocument.Parse(await (await server.GetAsync("api/runs/" + id)).Content.ReadAsStringAsync()).RootElement.GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_fourth_run_is_refused_while_three_are_watched()
    {
        await using var server = await LabServer.StartAsync();
        await using var client = await server.ConnectAsync();
        for (var i = 0; i < 3; i++)
            await client.WatchAsync(await client.StartRunAsync("slow")).GetAsyncEnumerator().MoveNextAsync();

        var error = await Assert.ThrowsAsync<HubException>(() => client.StartRunAsync("counter"));
        Assert.Contains("You have 3 runs open, which is the most", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_connection_watches_sixteen_runs_at_most()
    {
        await using var server = await LabServer.StartAsync();
        await using var client = await server.ConnectAsync();
        var id = await client.StartRunAsync("counter");
        var watches = Enumerable.Range(0, 16).Select(_ => client.WatchAsync(id).GetAsyncEnumerator()).ToArray(); // kept: one that is collected ends
        foreach (var watch in watches)
            await watch.MoveNextAsync();

        var error = await Assert.ThrowsAsync<HubException>(async () => await client.WatchAsync(id).GetAsyncEnumerator().MoveNextAsync());
        Assert.EndsWith("This connection watches 16 runs already; end one of these watches first.", error.Message, StringComparison.Ordinal);
        GC.KeepAlive(watches);
    }

    [Fact]
    public async Task Too_many_calls_are_refused_until_a_moment_has_passed()
    {
        await using var server = await LabServer.StartAsync();
        await using var client = await server.ConnectAsync();
        var id = await client.StartRunAsync("counter");
        var calls = Enumerable.Range(0, 300).Select(_ => client.CallAsync("Control", id, "pause")).ToArray();
        var errors = await Task.WhenAll(calls.Select(async call => (await Record.ExceptionAsync(() => call))?.Message));
        Assert.Contains(errors, e => e?.EndsWith("Too many calls: at most 30 a second. Wait a moment, then try again.", StringComparison.Ordinal) == true);
        Assert.Contains(errors, e => e is null);
        await Task.Delay(200);

        await client.CallAsync("Control", id, "resume");
    }

    [Fact]
    public async Task A_message_that_is_too_large_ends_the_connection_and_nothing_else()
    {
        await using var server = await LabServer.StartAsync();
        await using var client = await server.ConnectAsync();
        await using var other = await server.ConnectAsync();
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        client.Closed += _ =>
        {
            closed.SetResult();
            return Task.CompletedTask;
        };
        var call = client.StartRunAsync("counter", new { name = new string('x', 100_000) });

        await closed.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.NotNull(await Record.ExceptionAsync(() => call));
        await other.StartRunAsync("counter");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"type":1,"target":"Start","arguments":{}}""")]
    [InlineData("""{"type":99}""")]
    [InlineData("""[]""")]
    [InlineData("""{"type":1,"invocationId":"1","target":"Start","arguments":["counter",{"points":[[[[[[[[[[[[[[]]]]]]]]]]]]]]}]}""")]
    public async Task Garbage_harms_no_other_connection(string message)
    {
        await using var server = await LabServer.StartAsync();
        await using var other = await server.ConnectAsync();
        using var client = new ClientWebSocket();
        await client.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = "hubs/labs" }.Uri, default);
        foreach (var sent in (string[])["""{"protocol":"json","version":1}""", message])
            await client.SendAsync(Encoding.UTF8.GetBytes(sent + '\u001e'), WebSocketMessageType.Text, true, default);

        await other.StartRunAsync("counter");
    }
}
