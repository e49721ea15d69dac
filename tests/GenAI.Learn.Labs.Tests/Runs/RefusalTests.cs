namespace GenAI.Learn.Labs.Tests.Runs;

public sealed class RefusalTests : IDisposable
{
    private readonly RunsFixture _server = new();

    [Fact]
    public void Nothing_starts_when_an_option_is_refused()
    {
        Assert.Throws<LabException>(() => _server.Start("counter", new { depth = 9 }));

        Assert.Empty(_server.Runs.OfLearner("ada"));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public void A_seed_out_of_range_is_refused(long seed) =>
        Assert.Equal($"seed is {seed}, but must be between 0 and 9007199254740992.", Assert.Throws<LabException>(() => _server.Start(seed: seed)).Message);

    [Fact]
    public void A_place_that_is_too_long_is_refused() =>
        Assert.Equal("place has 201 characters, but must have at most 200.",
            Assert.Throws<LabException>(() => _server.Runs.Start("ada", "counter", place: new string('x', 201))).Message);

    [Theory]
    [InlineData("reusme", null, "There is no command 'reusme'; did you mean resume?")]
    [InlineData("speed", null, "speed is missing, but must be 0 (as fast as it goes) or between 0.001 and 10000 steps a second.")]
    [InlineData("speed", -1, "speed is -1, but must be 0 (as fast as it goes) or between 0.001 and 10000 steps a second.")]
    [InlineData("speed", 1e-7, "speed is 1E-07, but must be 0 (as fast as it goes) or between 0.001 and 10000 steps a second.")]
    [InlineData("speed", 1e-300, "speed is 1E-300, but must be 0 (as fast as it goes) or between 0.001 and 10000 steps a second.")]
    [InlineData("speed", "fast", "speed is \"fast\", but must be 0 (as fast as it goes) or between 0.001 and 10000 steps a second.")]
    [InlineData("step", "frist", "There is no phase 'frist'; did you mean first?")]
    [InlineData("step", 3, "There is no phase '3'; there is first, second.")]
    public void A_bad_command_is_refused(string command, object? value, string message) =>
        Assert.Equal(message, Assert.Throws<LabException>(() => _server.Control(_server.Start(), command, value)).Message);

    [Fact]
    public void A_lab_in_one_piece_has_no_phase_to_step() =>
        Assert.Equal("step is \"first\", but this lab has no phases; step without a value.",
            Assert.Throws<LabException>(() => _server.Control(_server.Start("slow"), "step", "first")).Message);

    [Fact]
    public void An_unknown_run_is_refused() =>
        Assert.StartsWith("There is no such run", Assert.Throws<LabException>(() => _server.Runs.Watch("../etc/passwd", 0, default)).Message, StringComparison.Ordinal);

    [Fact]
    public void Only_the_owner_controls_a_run()
    {
        var id = _server.Start();

        Assert.StartsWith("Only the person who started this run", Assert.Throws<LabException>(() => _server.Runs.Control("eve", id, "stop")).Message, StringComparison.Ordinal);
        Assert.Throws<LabException>(() => _server.Runs.Update("eve", id, Json.Of(new { byTwos = true })));
    }

    [Fact]
    public void Ids_of_runs_are_random_and_long()
    {
        var id = _server.Start();

        Assert.Matches("^[0-9a-f]{32}$", id);
        Assert.NotEqual(id, _server.Start());
    }

    public void Dispose() => _server.Dispose();
}
