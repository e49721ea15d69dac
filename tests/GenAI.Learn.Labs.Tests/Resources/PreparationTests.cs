using GenAI.Learn.Labs.Tests.Runs;
using GenAI.Learn.Labs.Tests.TestLabs;

namespace GenAI.Learn.Labs.Tests.Resources;

public sealed class PreparationTests : IDisposable
{
    private readonly RunsFixture _server = new();

    [Fact]
    public async Task A_run_waits_for_what_it_needs_and_tells_how_far_it_is()
    {
        var gate = PreparedLab.Gates["waits"] = new TaskCompletionSource();
        var id = _server.Start("prepared", new { key = "waits" });
        var watch = _server.WatchUntil(id, m => m.Progress is { Share: 0.5, SecondsLeft: > 0 });
        while (!watch.IsCompleted)
        {
            _server.Time.Advance(TimeSpan.FromMilliseconds(300));
            await Task.Delay(5);
        }

        var messages = await watch;
        Assert.Equal((RunState.Preparing, "Reading the data"), (messages[^1].State, messages[^1].Progress!.Title));
        gate.SetResult();

        _server.Until(id, r => r is { State: RunState.Running, Step: > 0 });
    }

    [Fact]
    public void Nothing_else_waits_meanwhile()
    {
        var gate = PreparedLab.Gates["meanwhile"] = new TaskCompletionSource();
        _server.Start("prepared", new { key = "meanwhile" });
        _server.Until(_server.Start(), r => r.Step > 10);
        gate.SetResult();
    }

    [Fact]
    public void What_two_runs_need_is_made_once()
    {
        var runs = new[] { "a", "b" }.Select(learner => _server.Start("prepared", new { key = "once" }, learner: learner)).ToArray();
        foreach (var id in runs)
            _server.Until(id, r => r.Step > 0);

        Assert.Equal(1, PreparedLab.Made["once"]);
    }

    [Fact]
    public void A_failed_preparation_ends_the_run_with_its_reason_and_is_tried_again_at_the_next_start()
    {
        var failed = _server.Start("prepared", new { key = "again", fails = true });
        Assert.Equal("The lab stopped with an error: The disk is full.", _server.Until(failed, r => r.State == RunState.Failed).Error);

        _server.Until(_server.Start("prepared", new { key = "again", fails = true }), r => r.Step > 0);
    }

    [Fact]
    public async Task What_a_run_needs_is_prepared_together_by_key()
    {
        var (made, cancellation) = (0, TestContext.Current.CancellationToken);
        Resource<string> Of(string key) => new(key, "Reading", TimeSpan.Zero, (_, _) => $"{key}{Interlocked.Increment(ref made)}");
        using var store = new ResourceStore(TimeProvider.System);

        var resources = await store.PrepareAllAsync([Of("data"), Of("judge"), Of("data")], cancellation);

        Assert.Equal(new Dictionary<string, object> { ["data"] = "data1", ["judge"] = "judge2" }, resources);
    }

    [Fact]
    public async Task One_request_tries_once_however_soon_it_fails()
    {
        using var store = new ResourceStore(TimeProvider.System);
        for (var i = 0; i < 20_000; i++)
        {
            var broken = new BrokenResource($"broken {i}");
            await Assert.ThrowsAsync<IOException>(() => store.Prepare(broken).Completion);
            Assert.Equal(1, broken.Tries);
        }
    }

    public void Dispose() => _server.Dispose();

    private sealed record BrokenResource(string Name) : Resource(Name, "Reading", TimeSpan.Zero)
    {
        public int Tries { get; private set; }

        public override Task<object> PrepareAsync(IProgress<double> progress, CancellationToken cancellation)
        {
            Tries++;
            return Task.FromException<object>(new IOException("The disk is full."));
        }
    }
}
