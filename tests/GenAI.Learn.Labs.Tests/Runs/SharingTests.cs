using System.Text;

namespace GenAI.Learn.Labs.Tests.Runs;

public sealed class SharingTests
{
    [Fact]
    public async Task Fifty_runs_at_once_all_move()
    {
        using var server = new RunsFixture(new SchedulerSettings { Workers = 2, SliceMilliseconds = 5 });
        var ids = Enumerable.Range(0, 50).Select(i => server.Start("slow", new { milliseconds = 2 }, learner: $"learner {i}")).ToArray();
        await Task.WhenAll(ids.Select(id => server.WatchUntil(id, m => m.Step > 5)));

        Assert.Equal(50, server.Runs.Live);
    }

    [Fact]
    public void A_fast_run_does_not_starve_the_others()
    {
        using var server = new RunsFixture(new SchedulerSettings { Workers = 1, SliceMilliseconds = 10 });
        server.Start();
        var slow = server.Start("slow", new { milliseconds = 1 });

        server.Until(slow, r => r.Step > 50);
    }

    [Fact]
    public void The_place_in_the_queue_is_told()
    {
        using var server = new RunsFixture(new SchedulerSettings { Workers = 1, SliceMilliseconds = 1, RunsPerLearner = 10 });
        var ids = Enumerable.Range(0, 6).Select(_ => server.Start("slow", new { milliseconds = 40 })).ToArray();

        server.Until(ids[0], _ => ids.Any(id => server.Runs.Find(id).Queue >= 3));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_curve_whatever_else_runs_and_whoever_watches()
    {
        using var server = new RunsFixture();
        var alone = server.Start("counter", new { stopAt = 3000 }, seed: 42);
        server.Until(alone, r => r.State == RunState.Finished);
        server.Start("counter", seed: 1, learner: "bob");
        var watched = server.Start("counter", new { stopAt = 3000 }, seed: 42, learner: "eve");
        var messages = await server.WatchUntil(watched, m => m is { State: RunState.Finished, Step: 3000 });

        Assert.Equal(Curves.Of(await server.WatchUntil(alone, m => m.Views is not null))["walk"], Curves.Of(messages)["walk"]);
    }

    [Fact]
    public void Another_seed_gives_another_curve()
    {
        using var server = new RunsFixture();
        var walks = new[] { 1L, 2L }.Select(seed => server.Until(server.Start("counter", new { stopAt = 100 }, seed), r => r.State == RunState.Finished).Scalars["walk"]);

        Assert.Equal(2, walks.Distinct().Count());
    }

    [Fact]
    public void The_oldest_run_that_nobody_watches_makes_room()
    {
        using var server = new RunsFixture();
        var ids = Enumerable.Range(0, 4).Select(_ =>
        {
            server.Time.Advance(TimeSpan.FromSeconds(1));
            return server.Start();
        }).ToArray();

        server.Until(ids[0], r => r.State == RunState.Saved);
        Assert.Equal(3, server.Runs.Live);
    }

    [Fact]
    public async Task A_start_is_refused_when_all_runs_are_watched()
    {
        using var server = new RunsFixture();
        using var watching = new CancellationTokenSource();
        var ids = Enumerable.Range(0, 3).Select(_ => server.Start()).ToArray();
        var watches = ids.Select(id => server.Follow(id, watching.Token)).ToArray();
        foreach (var id in ids)
            server.Until(id, _ => server.Runs.ReadersOf(id) == 1);

        Assert.Equal("You have 3 runs open, which is the most; stop one, or close the page that shows it.", Assert.Throws<LabException>(() => server.Start()).Message);
        await watching.CancelAsync();
        await Task.WhenAll(watches);
    }

    [Fact]
    public void The_server_has_a_cap_of_its_own()
    {
        using var server = new RunsFixture(new SchedulerSettings { MaxRuns = 2 });
        var ids = new[] { "a", "b", "c" }.Select(learner =>
        {
            server.Time.Advance(TimeSpan.FromSeconds(1));
            return server.Start(learner: learner);
        }).ToArray();

        server.Until(ids[0], r => r.State == RunState.Saved);
    }

    [Fact]
    public void No_run_starts_when_memory_is_short()
    {
        using var server = new RunsFixture(new SchedulerSettings { MaxMemoryMegabytes = 1 });

        Assert.StartsWith("The server is short of memory", Assert.Throws<LabException>(() => server.Start()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_last_watcher_goes_no_reader_is_left()
    {
        using var server = new RunsFixture();
        var id = server.Start();
        await server.WatchUntil(id, m => m.Step > 0);

        Assert.Equal(0, server.Runs.ReadersOf(id));
    }

    [Fact]
    public async Task A_new_watcher_gets_views_that_the_last_frame_left_out()
    {
        using var server = new RunsFixture();
        var id = server.StartPaused();
        server.Control(id, "step"); // the words are shown at even steps alone
        server.Until(id, r => r.Step == 1);
        var messages = await server.WatchUntil(id, m => m is { Step: 1, Views: not null });

        Assert.Contains("total 0", Encoding.UTF8.GetString(messages[^1].Views!.Utf8.Span), StringComparison.Ordinal);
    }
}
