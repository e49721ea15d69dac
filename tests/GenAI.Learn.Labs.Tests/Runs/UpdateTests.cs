using System.Text;

namespace GenAI.Learn.Labs.Tests.Runs;

public sealed class UpdateTests : IDisposable
{
    private readonly RunsFixture _server = new();

    [Fact]
    public async Task A_live_option_shows_at_once_even_when_paused()
    {
        var id = _server.StartPaused();
        var before = (await _server.WatchUntil(id, m => m.Views is not null))[^1];
        _server.Runs.Update("ada", id, Json.Of(new { latent = new[] { 1, 2 } }));
        var after = (await _server.WatchUntil(id, m => Shown(m) != Shown(before) && m.Views is not null))[^1];

        Assert.Contains("AACAPwAAAEA=", Shown(after), StringComparison.Ordinal);
    }

    [Fact]
    public void A_live_option_acts_from_the_next_step()
    {
        var id = _server.StartPaused();
        _server.Runs.Update("ada", id, Json.Of(new { byTwos = true }));
        _server.Control(id, "step");

        Assert.Equal(2.0, _server.Until(id, r => r.Step == 1).Scalars["total"]);
    }

    [Fact]
    public async Task Watchers_are_told_the_new_options_once()
    {
        var id = _server.StartPaused();
        var updated = false;
        var stepped = false;
        var messages = await _server.WatchUntil(id, m =>
        {
            if (!updated && m.Views is not null)
            {
                updated = true;
                _server.Runs.Update("ada", id, Json.Of(new { byTwos = true }));
            }
            else if (!stepped && m.Options is { } o && o.GetProperty("byTwos").GetBoolean())
            {
                stepped = true;
                _server.Control(id, "step");
            }

            return m.Step == 1;
        });

        Assert.Equal([false, true], messages.Where(m => m.Options is not null).Select(m => m.Options!.Value.GetProperty("byTwos").GetBoolean()));
    }

    [Fact]
    public void A_refused_update_changes_nothing()
    {
        var id = _server.StartPaused();
        Assert.Throws<LabException>(() => _server.Runs.Update("ada", id, Json.Of(new { byTwos = true, learningRate = 7 })));

        Assert.False(_server.Runs.Find(id).Options.GetProperty("byTwos").GetBoolean());
    }

    [Fact]
    public async Task An_option_of_a_finished_run_still_shows()
    {
        var id = _server.Start("counter", new { stopAt = 2 });
        _server.Until(id, r => r.State == RunState.Finished);
        _server.Runs.Update("ada", id, Json.Of(new { latent = new[] { 1, 2 } }));

        var messages = await _server.WatchUntil(id, m => Shown(m).Contains("AACAPwAAAEA=", StringComparison.Ordinal));
        Assert.Equal(RunState.Finished, messages[^1].State);
    }

    [Fact]
    public void A_reset_keeps_the_options_that_were_changed()
    {
        var id = _server.StartPaused();
        _server.Runs.Update("ada", id, Json.Of(new { byTwos = true }));
        _server.Control(id, "reset");
        _server.Control(id, "step");

        Assert.Equal(2.0, _server.Until(id, r => r.Step == 1).Scalars["total"]);
    }

    public void Dispose() => _server.Dispose();

    private static string Shown(FrameMessage message) => message.Views is null ? "" : Encoding.UTF8.GetString(message.Views.Utf8.Span);
}
