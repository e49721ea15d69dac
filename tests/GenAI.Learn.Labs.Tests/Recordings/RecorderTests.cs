using GenAI.Learn.Labs.Tests.TestLabs;

namespace GenAI.Learn.Labs.Tests.Recordings;

public sealed class RecorderTests
{
    private static readonly LabCatalogue Catalogue = new(typeof(CounterLab).Assembly);

    [Fact]
    public async Task A_recording_has_every_view_in_its_first_frame_and_says_what_it_is()
    {
        var recording = await Record("counter", """{"stopAt": 2000}""", 1);

        Assert.Equal(("counter", 3L, "cpu"), (recording.Lab, recording.Seed, recording.Device));
        Assert.Equal(["plane", "words"], Json.Of(recording.Frames[0].Views!)
            .EnumerateObject().Select(v => v.Name).Order());
    }

    [Fact]
    public async Task Its_curves_follow_one_another_without_a_gap()
    {
        var recording = await Record("counter", """{"stopAt": 2000}""", 5);
        var points = recording.Frames.Select(frame => frame.Points).OfType<CurvePoints>().ToArray();

        var length = 0;
        foreach (var part in points)
        {
            Assert.Equal(length, part.From);
            length += part.Steps.Values.Length;
        }

        Assert.InRange(length, 250, 500);
        Assert.Equal(2000, points[^1].Values["total"].Values.Span[^1], 4f);
    }

    [Fact]
    public async Task Frames_are_closer_together_at_the_start()
    {
        var times = (await Record("labouring", "{}", 1.5)).Frames.Select(frame => frame.Time).ToArray();

        Assert.True(times[times.Length / 2] < times[^1] * 0.45, string.Join(" ", times));
    }

    [Fact]
    public async Task Large_pictures_that_change_wholly_are_drawn_less_often_and_the_curves_no_less()
    {
        var recording = await Record("labouring", "{}", 0.5);

        Assert.InRange(recording.Frames.Count(frame => frame.Views is not null), 9, 20);
        Assert.InRange(recording.Frames.Count(frame => frame.Points is not null), 30, 41);
        Assert.NotNull(recording.Frames[^1].Views);
    }

    [Fact]
    public async Task Time_in_which_the_run_has_no_processor_is_not_counted()
    {
        var recording = await Record("labouring", """{"labour": 5, "rest": 20}""", 0.5);

        Assert.InRange(recording.Frames[^1].Step, 80, 100);
        Assert.InRange(recording.Seconds, 0.5, 0.6);
    }

    [Fact]
    public async Task Two_recorded_side_by_side_and_beside_other_work_do_as_many_steps_as_one_alone()
    {
        using var done = new CancellationTokenSource();
        var others = Enumerable.Range(0, 2 * Environment.ProcessorCount)
            .Select(_ => new Thread(() => Spin(done.Token))).ToList();
        others.ForEach(thread => thread.Start());

        var both = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(_ => Task.Run(() => Record("labouring", """{"labour": 5}""", 0.5))));
        done.Cancel();

        Assert.All(both, recording => Assert.InRange(recording.Frames[^1].Step, 80, 100));
    }

    [Fact]
    public async Task A_lab_that_comes_to_rest_is_recorded_at_even_steps_of_its_way()
    {
        var recording = await Record("resting", """{"goal": 80}""", 5);

        Assert.Equal(Enumerable.Range(0, 41).Select(n => 2 * n), recording.Frames.Select(frame => frame.Step));
    }

    private static void Spin(CancellationToken until)
    {
        while (!until.IsCancellationRequested)
            Thread.SpinWait(1000);
    }

    private static async Task<Recording> Record(string lab, string options, double seconds)
    {
        var type = Catalogue.Find(lab);
        using var recorder = new RunRecorder(new SchedulerSettings { Device = "cpu" }, TimeProvider.System);
        var packed =
            await recorder.RecordAsync(type, type.Parse(Json.Of(options)), 3, TimeSpan.FromSeconds(seconds), default);
        return PackedRecording.Read(new MemoryStream(packed));
    }
}
