using System.Text;

namespace GenAI.Learn.Labs.Tests.Runs;

public sealed class RestingTests : IDisposable
{
    private readonly RunsFixture _server = new();

    [Fact]
    public async Task A_lab_that_rests_is_shown_where_it_rests_and_steps_no_further()
    {
        var id = _server.Start("resting");
        await _server.WatchUntil(id, Says("count 5"));
        await Task.Delay(100);

        Assert.Equal((RunState.Running, 5), (_server.Runs.Find(id).State, _server.Runs.Find(id).Step));
    }

    [Fact]
    public async Task An_option_that_moves_its_goal_wakes_it()
    {
        var id = _server.Start("resting");
        await _server.WatchUntil(id, Says("count 5"));

        _server.Runs.Update("ada", id, Json.Of(new { goal = 12 }));

        await _server.WatchUntil(id, Says("count 12"));
    }

    [Fact]
    public async Task It_rests_and_wakes_at_a_slow_pace_too()
    {
        var id = _server.StartPaused("resting");
        _server.Control(id, "speed", 100);
        _server.Control(id, "resume");
        while (_server.Runs.Find(id).Step < 5)
        {
            _server.Time.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Delay(2);
        }

        _server.Runs.Update("ada", id, Json.Of(new { goal = 6 }));
        while (_server.Runs.Find(id).Step < 6)
        {
            _server.Time.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Delay(2);
        }

        Assert.Equal(RunState.Running, _server.Runs.Find(id).State);
    }

    [Fact]
    public async Task An_option_that_comes_before_the_next_step_would_be_due_wakes_it_too()
    {
        var id = _server.StartPaused("resting");
        _server.Control(id, "speed", 10);
        _server.Control(id, "resume");
        while (_server.Runs.Find(id).Step < 5)
        {
            _server.Time.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Delay(2);
        }

        _server.Runs.Update("ada", id, Json.Of(new { goal = 6 })); // the next step is due in 100 ms
        await _server.WatchUntil(id, message => message.Options is { } options && options.GetProperty("goal").GetInt32() == 6);
        for (var i = 0; i < 50; i++)
        {
            _server.Time.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Delay(2);
        }

        Assert.Equal(6, _server.Runs.Find(id).Step);
    }

    public void Dispose() => _server.Dispose();

    private static Func<FrameMessage, bool> Says(string words) =>
        message => message.Views is { } views && Encoding.UTF8.GetString(views.Utf8.Span).Contains($"\"{words}\"", StringComparison.Ordinal);
}
