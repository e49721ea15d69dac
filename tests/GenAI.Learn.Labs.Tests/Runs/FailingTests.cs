namespace GenAI.Learn.Labs.Tests.Runs;

public sealed class FailingTests : IDisposable
{
    private readonly RunsFixture _server = new();

    [Fact]
    public void A_lab_that_throws_ends_with_its_reason_in_one_line_without_a_path()
    {
        var id = _server.Start("throws");

        Assert.Equal("The lab stopped with an error: Could not find a file there", _server.Until(id, r => r.State == RunState.Failed).Error);
    }

    [Fact]
    public void A_run_that_diverges_ends_with_the_scalar_and_the_step()
    {
        var id = _server.Start("diverges", new { at = 812 });

        Assert.Equal("dLoss became NaN at step 812: the training diverged; a lower learning rate usually helps.", _server.Until(id, r => r.State == RunState.Failed).Error);
    }

    [Fact]
    public void Another_run_goes_on()
    {
        var other = _server.Start();
        var id = _server.Start("throws");
        _server.Until(id, r => r.State == RunState.Failed);
        var step = _server.Runs.Find(other).Step;

        _server.Until(other, r => r.Step > step + 1000 && r.State == RunState.Running);
    }

    [Fact]
    public async Task Watchers_get_the_reason_and_every_point_before_it()
    {
        var id = _server.Start("diverges", new { at = 300 });
        var messages = await _server.WatchUntil(id, m => m.Error is not null);

        Assert.Equal(299, Curves.Of(messages).Steps.Count);
    }

    [Fact]
    public void A_failed_run_can_be_reset()
    {
        var id = _server.Start("throws", new { at = 3 });
        _server.Until(id, r => r.State == RunState.Failed);
        _server.Control(id, "pause");
        _server.Control(id, "reset");
        _server.Until(id, r => r is { State: RunState.Paused, Step: 0, Error: null });
        _server.Control(id, "step");

        _server.Until(id, r => r.Step == 1);
    }

    [Fact]
    public void A_failed_run_takes_no_place()
    {
        for (var i = 0; i < 5; i++)
            _server.Until(_server.Start("throws"), r => r.State == RunState.Failed);

        Assert.Equal(0, _server.Runs.Live);
    }

    public void Dispose() => _server.Dispose();
}
