using GenAI.Learn.Labs.Tests.Runs;

namespace GenAI.Learn.Labs.Tests.Checkpoints;

public sealed class CheckpointTests : IDisposable
{
    private const int Trained = 40;
    private readonly RunsFixture _server = new();

    [Fact]
    public async Task A_run_from_a_checkpoint_equals_the_uninterrupted_run_to_the_bit()
    {
        await Train(new { stopAt = Trained });
        using var straight = new SteppedCounter(seed: 7, options: """{"stopAt": 40}""");
        straight.StepTo(Trained);
        var id = Start(new { stopAt = Trained });
        var curves = Curves.Of(await _server.WatchUntil(id, m => m.Views is not null));

        Assert.Equal(Trained, curves.Steps.Count);
        Assert.Equal(straight.Walk, curves["walk"]);
    }

    [Fact]
    public async Task It_goes_on_as_the_uninterrupted_run_does()
    {
        var info = await Train(new { name = "y" }, seconds: 0.01);
        using var straight = new SteppedCounter(seed: 7, options: """{"name": "y"}""");
        straight.StepTo(info.Step + 5);
        var id = Start(new { name = "y" }, paused: true);
        for (var step = info.Step + 1; step <= info.Step + 5; step++)
        {
            _server.Control(id, "step");
            _server.Until(id, r => r.Step == step);
        }

        Assert.Equal(straight.Last, _server.Runs.Find(id).Scalars);
    }

    [Fact]
    public async Task It_says_from_what_it_started_and_so_do_its_frames()
    {
        var info = await Train(new { stopAt = Trained });
        var id = Start(new { stopAt = Trained });
        var messages = await _server.WatchUntil(id, m => m.Views is not null);

        Assert.Equal((Trained, 7L), (info.Step, info.Seed));
        Assert.Equal((info, info, 7L), (_server.Runs.Find(id).Checkpoint, messages[^1].Checkpoint, _server.Runs.Find(id).Seed));
    }

    [Fact]
    public async Task A_run_from_nothing_says_no_checkpoint_though_there_is_one()
    {
        await Train(new { stopAt = Trained });
        var run = _server.Runs.Find(_server.StartPaused(options: new { stopAt = Trained }));

        Assert.Equal((0, null), (run.Step, run.Checkpoint));
    }

    [Fact]
    public async Task Reset_goes_back_to_the_checkpoint()
    {
        var info = await Train(new { name = "y" }, seconds: 0.01);
        var id = Start(new { name = "y" }, paused: true);
        var first = _server.Runs.Find(id).Scalars;
        _server.Control(id, "step");
        _server.Until(id, r => r.Step == info.Step + 1);
        _server.Control(id, "reset");

        Assert.Equal(first, _server.Until(id, r => r.Step == info.Step).Scalars);
    }

    [Fact]
    public async Task Live_options_act_from_the_checkpoint_on()
    {
        var info = await Train(new { name = "y" }, seconds: 0.01);
        var id = Start(new { name = "y", byTwos = true }, paused: true);
        _server.Control(id, "step");

        Assert.Equal(info.Step + 2.0, _server.Until(id, r => r.Step == info.Step + 1).Scalars["total"]);
    }

    [Fact]
    public async Task It_is_still_one_after_it_was_saved_and_let_go()
    {
        var info = await Train(new { name = "y" }, seconds: 0.01);
        var id = Start(new { name = "y" }, paused: true);
        _server.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(info, _server.Until(id, r => r.State == RunState.Saved).Checkpoint);
        _server.Control(id, "step");
        _server.Until(id, r => r.Step == info.Step + 1);
        _server.Control(id, "reset");

        Assert.Equal(info, _server.Until(id, r => r.Step == info.Step).Checkpoint);
    }

    [Fact]
    public async Task Other_firm_options_have_no_checkpoint_and_other_live_ones_have()
    {
        await Train(new { stopAt = Trained });

        Assert.Null(_server.Runs.CheckpointFor("counter", Json.Of(new { stopAt = Trained, depth = 3 })));
        Assert.NotNull(_server.Runs.CheckpointFor("counter", Json.Of(new { stopAt = Trained, learningRate = 0.01 })));
    }

    [Fact]
    public void A_start_without_a_checkpoint_is_refused_with_what_to_do()
    {
        var message = Assert.Throws<LabException>(() => Start(new { })).Message;

        Assert.StartsWith("There is no checkpoint of A counter for these options on this server.", message, StringComparison.Ordinal);
        Assert.Contains("./run.sh --checkpoints", message, StringComparison.Ordinal);
        Assert.Empty(_server.Runs.OfLearner("ada"));
    }

    [Fact]
    public void Unknown_options_are_refused_before_a_checkpoint_is_looked_for() =>
        Assert.StartsWith("There is no option 'deep'", Assert.Throws<LabException>(() => Start(new { deep = 3 })).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Another_seed_is_refused()
    {
        await Train(new { stopAt = Trained });
        var refused = Assert.Throws<LabException>(() => _server.Runs.Start("ada", "counter", Json.Of(new { stopAt = Trained }), 8, fromCheckpoint: true));

        Assert.StartsWith("seed is 8, but the checkpoint was trained with 7", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(-12)]
    public async Task A_damaged_file_is_refused_and_counts_as_missing(int at)
    {
        await Train(new { stopAt = Trained });
        var file = TheFile();
        var bytes = File.ReadAllBytes(file);
        bytes[at < 0 ? bytes.Length + at : at] ^= 0x55;
        File.WriteAllBytes(file, bytes);

        Assert.StartsWith("The checkpoint of A counter cannot be used", Assert.Throws<LabException>(() => Start(new { stopAt = Trained })).Message, StringComparison.Ordinal);
        Assert.False(Trainer().Has(Counter, Counter.Parse(Json.Of(new { stopAt = Trained }))));
    }

    [Fact]
    public async Task A_file_cut_short_is_refused()
    {
        await Train(new { stopAt = Trained });
        var bytes = File.ReadAllBytes(TheFile());
        File.WriteAllBytes(TheFile(), bytes[..(bytes.Length / 2)]);

        Assert.StartsWith("The checkpoint of A counter cannot be used", Assert.Throws<LabException>(() => Start(new { stopAt = Trained })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_under_the_name_of_another_is_refused()
    {
        await Train(new { stopAt = Trained });
        var one = TheFile();
        await Train(new { stopAt = Trained + 1 });
        var other = Directory.GetFiles(_server.Settings.CheckpointPath).Single(file => file != one);
        File.Move(one, other, overwrite: true);

        Assert.StartsWith("The checkpoint of A counter cannot be used", Assert.Throws<LabException>(() => Start(new { stopAt = Trained + 1 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_that_the_lab_no_longer_reads_ends_the_run_with_what_to_do()
    {
        var store = new CheckpointStore(_server.Settings.CheckpointPath, TorchSharp.torch.CPU);
        var info = await Train(new { }, seconds: 0.01);
        store.Write(Counter, Counter.DefaultOptions, info, new LabState());
        var error = _server.Until(Start(new { }), r => r.State == RunState.Failed).Error;

        Assert.StartsWith("The checkpoint of A counter cannot be used", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Training_tells_how_far_it_is_and_what_it_reached()
    {
        var told = new List<CheckpointProgress>();
        await Trainer().TrainAsync(Counter, Counter.Parse(Json.Of(new { stopAt = Trained })), 7, TimeSpan.FromSeconds(5), new Teller(told), default);

        Assert.Equal((Trained, "The total is 40."), (told[^1].Step, told[^1].Note));
    }

    public void Dispose() => _server.Dispose();

    private static LabType Counter { get; } = new LabCatalogue(typeof(TestLabs.CounterLab).Assembly).Find("counter");

    private CheckpointTrainer Trainer() => new(_server.Settings, _server.Time);

    private Task<CheckpointInfo> Train(object options, double seconds = 5) =>
        Trainer().TrainAsync(Counter, Counter.Parse(Json.Of(options)), 7, TimeSpan.FromSeconds(seconds), new Teller([]), default);

    private string Start(object options, bool paused = false)
    {
        var id = _server.Runs.Start("ada", "counter", Json.Of(options), fromCheckpoint: true).Id;
        if (!paused)
            return id;
        var trained = _server.Runs.Find(id).Checkpoint!.Step;
        _server.Control(id, "pause");
        _server.Control(id, "reset");
        _server.Until(id, r => r.State == RunState.Paused && r.Step == trained);
        return id;
    }

    private string TheFile() => Directory.GetFiles(_server.Settings.CheckpointPath).Single();

    private sealed class Teller(List<CheckpointProgress> told) : IProgress<CheckpointProgress>
    {
        public void Report(CheckpointProgress value) => told.Add(value);
    }
}
