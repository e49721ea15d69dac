using System.Text;

namespace GenAI.Learn.Labs.Tests.Runs;

public sealed class SteppingTests : IDisposable
{
    private readonly RunsFixture _server = new();

    [Fact]
    public void A_started_run_steps()
    {
        var id = _server.Start();

        _server.Until(id, r => r is { State: RunState.Running, Step: > 100 });
    }

    [Fact]
    public void A_run_started_slowly_is_slow_from_its_first_step_on()
    {
        var id = _server.Runs.Start("ada", "counter", speed: 10).Id;
        _server.Until(id, r => r.State == RunState.Running);
        _server.Time.Advance(TimeSpan.FromMilliseconds(250));

        _server.Until(id, r => r.Step > 0);
        Assert.InRange(_server.Runs.Find(id).Step, 1, 3);
    }

    [Fact]
    public void A_run_that_asks_for_no_seed_gets_its_labs_own_where_it_has_one() =>
        Assert.Equal((5, 9), (_server.Runs.Start("ada", "resting").Seed, _server.Runs.Start("ada", "resting", seed: 9).Seed));

    [Fact]
    public async Task The_first_picture_is_of_step_0()
    {
        var id = _server.StartPaused();
        var messages = await _server.WatchUntil(id, m => m.Views is not null);

        Assert.Equal((0, "The total is 0."), (messages[^1].Step, messages[^1].Note));
    }

    [Fact]
    public async Task A_goal_is_told_and_met_by_the_runs_own_numbers()
    {
        var id = _server.Runs.Start("ada", "counter", Json.Of(new { stopAt = 5 })).Id;
        var messages = await _server.WatchUntil(id, m => m.State == RunState.Finished && m.Goal?.State == GoalState.Met);

        Assert.Equal(new Goal("Count to 5", GoalState.Met, "5 so far"), messages[^1].Goal);
    }

    [Fact]
    public async Task A_paused_run_stands_still_and_goes_on_when_resumed()
    {
        var id = _server.Start();
        _server.Until(id, r => r.Step > 10);
        _server.Control(id, "pause");
        _server.Runs.Update("ada", id, Json.Of(new { latent = new[] { 1, 2 } }));
        await _server.WatchUntil(id, m => m.Views is { } v && Encoding.UTF8.GetString(v.Utf8.Span).Contains("AACAPwAAAEA=", StringComparison.Ordinal)); // drawn after the pause
        var step = _server.Runs.Find(id).Step;
        await Task.Delay(100);

        Assert.Equal(step, _server.Runs.Find(id).Step);
        _server.Control(id, "resume");
        _server.Until(id, r => r.Step > step);
    }

    [Fact]
    public void A_step_by_hand_does_one_whole_step()
    {
        var id = _server.StartPaused();
        _server.Control(id, "step");

        Assert.Equal((1, 2), (_server.Until(id, r => r.Step == 1).Step, _server.Runs.Find(id).Scalars.Count));
    }

    [Fact]
    public async Task A_step_to_a_phase_ends_after_that_phase_and_shows_it()
    {
        var id = _server.StartPaused();
        _server.Control(id, "step", "first");
        var messages = await _server.WatchUntil(id, m => m.Phase == "first");

        Assert.Equal((0, 1.0), (messages[^1].Step, messages[^1].Scalars["total"]));
    }

    [Fact]
    public async Task A_step_to_the_last_phase_completes_the_step()
    {
        var id = _server.StartPaused();
        _server.Control(id, "step", "first");
        _server.Control(id, "step", "second");
        var messages = await _server.WatchUntil(id, m => m.Step == 1);

        Assert.Null(messages[^1].Phase);
    }

    [Fact]
    public void A_step_without_a_phase_finishes_the_step_begun()
    {
        var id = _server.StartPaused();
        _server.Control(id, "step", "first");
        _server.Control(id, "step");

        Assert.Equal(1.0, _server.Until(id, r => r.Step == 1).Scalars["total"]);
    }

    [Fact]
    public void A_paced_run_does_as_many_steps_as_time_passed()
    {
        var id = _server.StartPaused();
        _server.Control(id, "speed", 10);
        _server.Control(id, "resume");
        _server.Until(id, r => r.Step == 1);
        for (var i = 0; i < 10; i++)
        {
            _server.Time.Advance(TimeSpan.FromSeconds(0.1));
            _server.Until(id, r => r.Step == i + 2);
        }

        Thread.Sleep(100);
        Assert.Equal(11, _server.Runs.Find(id).Step);
    }

    [Fact]
    public async Task Slow_motion_shows_each_phase_in_its_time()
    {
        var id = _server.StartPaused();
        _server.Control(id, "speed", 1);
        var watch = _server.WatchUntil(id, m => m.Step == 1);
        _server.Control(id, "resume");
        _server.Until(id, r => r.Scalars.ContainsKey("total"));
        await Task.Delay(100);
        Assert.Equal(0, _server.Runs.Find(id).Step);
        _server.Time.Advance(TimeSpan.FromSeconds(0.5));

        Assert.Contains(await watch, m => m is { Step: 0, Phase: "first", Views: not null });
    }

    [Fact]
    public void Full_speed_after_slow_motion_does_not_wait_for_the_next_slow_step()
    {
        var id = _server.StartPaused();
        _server.Control(id, "speed", 0.01);
        _server.Control(id, "resume");
        _server.Until(id, r => r.Scalars.ContainsKey("total"));
        _server.Control(id, "speed", 0);

        _server.Until(id, r => r.Step > 100);
    }

    [Fact]
    public void A_reset_begins_again_with_the_same_seed()
    {
        var id = _server.StartPaused();
        for (var i = 0; i < 3; i++)
            _server.Control(id, "step");
        var before = _server.Until(id, r => r.Step == 3).Scalars;
        _server.Control(id, "reset");
        _server.Until(id, r => r.Step == 0);
        for (var i = 0; i < 3; i++)
            _server.Control(id, "step");

        Assert.Equal(before, _server.Until(id, r => r.Step == 3).Scalars);
    }

    [Fact]
    public async Task After_a_reset_the_curves_begin_anew()
    {
        var id = _server.StartPaused();
        _server.Control(id, "step");
        var reset = false;
        var curves = new Curves();
        await _server.WatchUntil(id, m =>
        {
            curves.Take(m.Points);
            if (m.Step == 1 && !reset)
            {
                reset = true;
                _server.Control(id, "reset");
            }

            return reset && m is { Step: 0, Views: not null };
        });

        Assert.Empty(curves.Steps);
    }

    [Fact]
    public void A_lab_that_has_nothing_more_to_do_finishes()
    {
        var id = _server.Start("counter", new { stopAt = 20 });

        Assert.Equal(20, _server.Until(id, r => r.State == RunState.Finished).Step);
    }

    [Fact]
    public async Task The_cap_on_steps_ends_a_run_and_says_so()
    {
        var id = _server.Start("diverges", new { at = 100_000 });
        var messages = await _server.WatchUntil(id, m => m is { State: RunState.Finished, Step: 2_000 });

        Assert.Equal((2_000, "Nothing to see. The run ended at its cap of 2000 steps."), (messages[^1].Step, messages[^1].Note));
    }

    [Fact]
    public void A_finished_run_refuses_to_go_on()
    {
        var id = _server.Start("counter", new { stopAt = 1 });
        _server.Until(id, r => r.State == RunState.Finished);

        Assert.Equal("The run is finished; reset it to begin again.", Assert.Throws<LabException>(() => _server.Control(id, "resume")).Message);
    }

    [Fact]
    public void A_stopped_run_is_told_apart_and_not_listed()
    {
        var id = _server.Start();
        _server.Control(id, "stop");

        Assert.Equal(RunState.Stopped, _server.Runs.Find(id).State);
        Assert.Empty(_server.Runs.OfLearner("ada"));
    }

    [Fact]
    public void The_cap_on_work_ends_a_run()
    {
        using var server = new RunsFixture(new SchedulerSettings { MaxRunTime = TimeSpan.FromMilliseconds(200) });
        var id = server.Start("slow", new { milliseconds = 20 });

        Assert.InRange(server.Until(id, r => r.State == RunState.Finished).Step, 2, 15);
    }

    public void Dispose() => _server.Dispose();
}
