namespace GenAI.Learn.Labs.Tests.Runs;

public sealed class SavingTests : IDisposable
{
    private readonly RunsFixture _server = new();

    [Fact]
    public void A_run_that_nobody_watches_is_paused_after_a_minute()
    {
        var id = _server.Start();
        _server.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(RunState.Running, _server.Runs.Find(id).State);
        _server.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(RunState.Paused, _server.Runs.Find(id).State);
    }

    [Fact]
    public async Task A_run_paused_for_idleness_goes_on_when_watched()
    {
        var id = _server.Start();
        _server.Until(id, r => r.Step > 0);
        _server.Time.Advance(TimeSpan.FromSeconds(61));
        var step = _server.Until(id, r => r.State == RunState.Paused).Step;

        await _server.WatchUntil(id, m => m.State == RunState.Running && m.Step > step + 10);
    }

    [Fact]
    public async Task A_run_paused_by_its_owner_stays_paused_when_watched()
    {
        var id = _server.StartPaused();
        _server.Time.Advance(TimeSpan.FromSeconds(61));
        var messages = await _server.WatchUntil(id, m => m.Views is not null);

        Assert.Equal(RunState.Paused, messages[^1].State);
    }

    [Fact]
    public async Task A_watched_run_is_not_paused()
    {
        var id = _server.Start();
        await _server.WatchUntil(id, m =>
        {
            if (m.Step == 0)
                return false;
            _server.Time.Advance(TimeSpan.FromMinutes(2));
            Assert.Equal(RunState.Running, _server.Runs.Find(id).State);
            return true;
        });
    }

    [Fact]
    public void An_idle_run_is_saved_and_let_go()
    {
        var id = _server.Start();
        _server.Until(id, r => r.Step > 10);
        LetGo(id);

        Assert.Equal(0, _server.Runs.Live);
        Assert.True(_server.Runs.Find(id).Step > 10);
    }

    [Fact]
    public async Task A_saved_run_goes_on_bit_for_bit_the_same()
    {
        var straight = _server.StartPaused(seed: 5);
        var broken = _server.StartPaused(seed: 5);
        Step(straight, 30);
        Step(broken, 13);
        _server.Control(broken, "step", "first");
        _server.Until(broken, r => r.Scalars["total"] == 14);
        LetGo(broken);
        await _server.WatchUntil(broken, m => m.Views is not null);
        _server.Control(broken, "step");
        Step(broken, 16, from: 14);

        var expected = Curves.Of(await _server.WatchUntil(straight, m => m.Views is not null));
        var actual = Curves.Of(await _server.WatchUntil(broken, m => m.Views is not null));
        Assert.Equal(30, actual.Steps.Count);
        Assert.Equal(expected["walk"], actual["walk"]);
        Assert.Equal(expected["total"], actual["total"]);
    }

    [Fact]
    public void A_command_brings_a_saved_run_back()
    {
        var id = _server.StartPaused();
        Step(id, 2);
        LetGo(id);
        _server.Control(id, "step");

        Assert.Equal(3.0, _server.Until(id, r => r.Step == 3).Scalars["total"]);
    }

    [Fact]
    public void A_command_restarts_the_idle_time()
    {
        var id = _server.StartPaused();
        _server.Time.Advance(TimeSpan.FromMinutes(9));
        _server.Control(id, "step");
        _server.Until(id, r => r.Step == 1);
        _server.Time.Advance(TimeSpan.FromMinutes(9));
        Thread.Sleep(100);

        Assert.Equal(RunState.Paused, _server.Runs.Find(id).State);
    }

    [Fact]
    public void A_saved_run_is_still_listed_as_its_owners()
    {
        var id = _server.StartPaused();
        LetGo(id);

        Assert.Equal((id, RunState.Saved), (_server.Runs.OfLearner("ada").Single().Id, _server.Runs.OfLearner("ada").Single().State));
    }

    [Fact]
    public void A_saved_run_obeys_only_its_owner()
    {
        var id = _server.StartPaused();
        LetGo(id);

        Assert.Throws<LabException>(() => _server.Runs.Control("eve", id, "resume"));
    }

    [Fact]
    public void Runs_are_there_after_a_restart()
    {
        var id = _server.StartPaused();
        Step(id, 7);
        _server.Restart();
        Assert.Equal((RunState.Saved, 7), (_server.Runs.Find(id).State, _server.Runs.Find(id).Step));
        _server.Control(id, "step");

        Assert.Equal(8.0, _server.Until(id, r => r.Step == 8).Scalars["total"]);
    }

    [Fact]
    public void A_stopped_run_is_gone_after_a_restart()
    {
        var id = _server.StartPaused();
        LetGo(id);
        _server.Control(id, "stop");
        _server.Restart();

        Assert.StartsWith("There is no such run", Assert.Throws<LabException>(() => _server.Runs.Find(id)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finished_run_comes_back_with_its_picture()
    {
        var id = _server.Start("counter", new { stopAt = 5 });
        _server.Until(id, r => r.State == RunState.Finished);
        LetGo(id);
        var messages = await _server.WatchUntil(id, m => m.Views is not null);

        Assert.Equal((RunState.Finished, 5, 5), (messages[^1].State, messages[^1].Step, Curves.Of(messages).Steps.Count));
    }

    [Fact]
    public void The_oldest_saved_runs_of_a_learner_go_first()
    {
        using var server = new RunsFixture(new SchedulerSettings { SavedRunsPerLearner = 2, RunsPerLearner = 1 });
        var ids = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            ids.Add(server.StartPaused());
            server.Time.Advance(TimeSpan.FromMinutes(11));
            server.Until(ids[^1], r => r.State == RunState.Saved);
        }

        Assert.Equal(ids[2..], server.Runs.OfLearner("ada").Select(r => r.Id));
    }

    public void Dispose() => _server.Dispose();

    private void Step(string id, int steps, int from = 0)
    {
        for (var step = from + 1; step <= from + steps; step++)
        {
            _server.Control(id, "step");
            _server.Until(id, r => r.Step == step);
        }
    }

    private void LetGo(string id)
    {
        _server.Time.Advance(TimeSpan.FromMinutes(11));
        _server.Until(id, r => r.State == RunState.Saved);
    }
}
