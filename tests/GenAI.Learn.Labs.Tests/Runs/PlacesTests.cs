namespace GenAI.Learn.Labs.Tests.Runs;

/// <summary>Places are given in order, to each address and learner its share, and what nobody watches gives way.</summary>
public sealed class PlacesTests
{
    [Fact]
    public async Task Where_all_places_are_watched_a_newcomer_stands_in_line_and_then_runs()
    {
        using var server = new RunsFixture(new SchedulerSettings { MaxRuns = 2 });
        using var watching = new CancellationTokenSource();
        var taken = new[] { "a", "b" }.Select(learner => server.Start(learner: learner)).ToArray();
        var watches = taken.Select(id => server.Follow(id, watching.Token)).ToArray();
        foreach (var id in taken)
            server.Until(id, _ => server.Runs.ReadersOf(id) == 1);

        var waiting = new[] { "c", "d" }.Select(learner => server.Start(learner: learner)).ToArray();
        Assert.Equal([(RunState.Waiting, 1), (RunState.Waiting, 2)], waiting.Select(id => server.Runs.Find(id)).Select(r => (r.State, r.Queue)));
        var watched = server.WatchUntil(waiting[0], m => m.Step > 0);
        server.Runs.Control("a", taken[0], "stop");

        Assert.Contains(await watched, m => m is { State: RunState.Waiting, Queue: 1 });
        Assert.Equal((RunState.Waiting, 1), (server.Runs.Find(waiting[1]).State, server.Runs.Find(waiting[1]).Queue));
        await watching.CancelAsync();
        await Task.WhenAll(watches);
    }

    [Fact]
    public async Task One_address_does_not_take_all_places()
    {
        using var server = new RunsFixture(new SchedulerSettings { RunsPerAddress = 2 });
        using var watching = new CancellationTokenSource();
        var here = new string[3];
        var watches = new List<Task>();
        for (var i = 0; i < here.Length; i++)
        {
            here[i] = server.Runs.Start($"learner {i}", "counter", address: "10.0.0.1").Id;
            watches.Add(server.Follow(here[i], watching.Token)); // one that nobody watches would give way
            server.Until(here[i], _ => server.Runs.ReadersOf(here[i]) == 1);
        }

        var elsewhere = server.Runs.Start("bob", "counter", address: "10.0.0.2").Id;

        Assert.Equal((RunState.Waiting, 1), (server.Runs.Find(here[2]).State, server.Runs.Find(here[2]).Queue));
        server.Until(elsewhere, r => r.Step > 0);
        server.Runs.Control("learner 0", here[0], "stop");
        server.Until(here[2], r => r.Step > 0);
        await watching.CancelAsync();
        await Task.WhenAll(watches);
    }

    [Fact]
    public async Task A_place_that_becomes_free_is_given_once()
    {
        using var server = new RunsFixture(new SchedulerSettings { RunsPerAddress = 2 });
        using var watching = new CancellationTokenSource();
        var ids = new List<string>();
        var watches = new List<Task>();
        for (var i = 0; i < 6; i++)
        {
            ids.Add(server.Runs.Start($"learner {i}", "counter", address: "10.0.0.1").Id);
            watches.Add(server.Follow(ids[i], watching.Token));
            server.Until(ids[i], _ => server.Runs.ReadersOf(ids[i]) == 1);
        }

        server.Runs.Control("learner 0", ids[0], "stop");

        Assert.Equal(3, ids.Count(id => server.Runs.Find(id).State == RunState.Waiting));
        await watching.CancelAsync();
        await Task.WhenAll(watches);
    }

    [Fact]
    public void Of_an_address_that_has_its_share_the_runs_that_nobody_watches_give_way()
    {
        using var server = new RunsFixture(new SchedulerSettings { RunsPerAddress = 2 });
        var before = Enumerable.Range(0, 2).Select(i => server.Runs.Start($"learner {i}", "counter", address: "10.0.0.1").Id).ToArray();
        foreach (var id in before)
            server.Until(id, r => r.Step > 0);

        var next = server.Runs.Start("learner 2", "counter", address: "10.0.0.1").Id;

        server.Until(next, r => r.Step > 0);
        Assert.Equal([RunState.Saved, RunState.Running], before.Select(id => server.Runs.Find(id).State));
    }

    [Fact]
    public void A_refused_start_ends_none_of_the_runs_that_would_end_for_it()
    {
        using var server = new RunsFixture(new SchedulerSettings { StartsAtOnce = 1, StartsPerMinute = 1 });
        var first = server.Start();

        Assert.Throws<LabException>(() => server.Runs.Start("ada", "counter", instead: [first]));

        Assert.Equal(RunState.Running, server.Until(first, r => r.Step > 0).State);
    }

    [Fact]
    public void A_start_ends_the_runs_in_whose_stead_it_comes_and_no_one_elses()
    {
        using var server = new RunsFixture();
        var (own, others) = (server.Start(), server.Start(learner: "bob"));

        Assert.Throws<LabException>(() => server.Runs.Start("ada", "counter", instead: [others]));
        var next = server.Runs.Start("ada", "counter", instead: [own, "gone"]).Id;

        server.Until(next, r => r.Step > 0);
        Assert.Equal(RunState.Stopped, server.Runs.Find(own).State);
        server.Until(others, r => r.Step > 0);
    }

    [Fact]
    public void Calling_back_what_leaves_makes_no_more_room()
    {
        using var server = new RunsFixture(new SchedulerSettings { Workers = 1, SliceMilliseconds = 1 });
        var first = server.Start("slow", new { milliseconds = 20 });
        for (var i = 0; i < 12; i++)
        {
            try
            {
                server.Start("slow", new { milliseconds = 20 });
                server.Control(first, "step");
            }
            catch (LabException)
            {
                // the answer that is wanted
            }
        }

        Assert.InRange(server.Runs.Live, 1, 6);
    }

    [Fact]
    public void A_run_that_waits_can_be_stopped_and_paused()
    {
        using var server = new RunsFixture(new SchedulerSettings { RunsPerAddress = 1 });
        var first = server.Runs.Start("ada", "counter", address: "10.0.0.1").Id;
        var paused = server.Runs.Start("ada", "counter", address: "10.0.0.1").Id;
        var stopped = server.Runs.Start("ada", "counter", address: "10.0.0.1").Id;
        server.Control(paused, "pause");
        server.Control(stopped, "stop");
        server.Control(first, "stop");

        server.Until(paused, r => r.State == RunState.Paused);
        Assert.Equal(RunState.Stopped, server.Runs.Find(stopped).State);
    }

    [Fact]
    public void What_ended_takes_no_place_and_is_not_kept_without_bound()
    {
        using var server = new RunsFixture();
        for (var i = 0; i < 10; i++)
            server.Until(server.Start("throws"), r => r.State == RunState.Failed);

        Assert.InRange(server.Runs.OfLearner("ada").Count, 3, 4);
    }

    [Fact]
    public void A_guests_runs_end_with_the_connection_and_leave_nothing()
    {
        using var server = new RunsFixture();
        var guest = Guest.Of("one");
        var id = server.Start(learner: guest);
        server.Until(id, r => r.Step > 0);
        server.Runs.Forget(guest);

        Assert.Throws<LabException>(() => server.Runs.Find(id));
        var left = server.Start(learner: Guest.Of("two"));
        server.Until(left, r => r.Step > 0);
        server.Restart();
        Assert.Throws<LabException>(() => server.Runs.Find(left));
    }

    [Fact]
    public void Nobody_pushes_out_the_saved_runs_of_another()
    {
        using var server = new RunsFixture(new SchedulerSettings { SavedRunsPerLearner = 2, RunsPerLearner = 1 });
        var adas = server.StartPaused();
        for (var i = 0; i < 8; i++)
        {
            server.Time.Advance(TimeSpan.FromMinutes(11));
            server.Until(server.Start(learner: "bob"), r => r.Step > 0);
        }

        server.Until(adas, r => r.State == RunState.Saved);
        Assert.InRange(server.Runs.OfLearner("bob").Count, 2, 3);
    }
}
