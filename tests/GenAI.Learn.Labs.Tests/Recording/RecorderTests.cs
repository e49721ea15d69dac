using System.Text.Json;
using GenAI.Learn.Labs.Tests.TestLabs;

namespace GenAI.Learn.Labs.Tests.Recording;

public sealed class RecorderTests
{
    private static readonly LabCatalogue Catalogue = new(typeof(CounterLab).Assembly);

    [Fact]
    public async Task A_recording_has_every_view_in_its_first_frame_and_says_what_it_is()
    {
        var recording = await Record("counter", """{"stopAt": 2000}""", 1);

        Assert.Equal(("counter", 3, "cpu"), (recording.GetProperty("lab").GetString(), recording.GetProperty("seed").GetInt32(), recording.GetProperty("device").GetString()));
        Assert.Equal(["plane", "words"], recording.GetProperty("frames")[0].GetProperty("views").EnumerateObject().Select(v => v.Name).Order());
    }

    [Fact]
    public async Task Its_curves_follow_one_another_without_a_gap()
    {
        var recording = await Record("counter", """{"stopAt": 2000}""", 5);
        var points = recording.GetProperty("frames").EnumerateArray().Where(f => f.TryGetProperty("points", out _))
            .Select(f => f.GetProperty("points").Deserialize<CurvePoints>(LabJson.Options)!).ToArray();

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
        var recording = await Record("slow", """{"milliseconds": 1}""", 1.5);
        var times = recording.GetProperty("frames").EnumerateArray().Select(f => f.GetProperty("time").GetDouble()).ToArray();

        Assert.True(times[times.Length / 2] < times[^1] * 0.45, string.Join(" ", times));
    }

    [Fact]
    public async Task Large_pictures_make_fewer_frames()
    {
        var recording = await Record("slow", """{"milliseconds": 1}""", 0.5);

        Assert.InRange(recording.GetProperty("frames").GetArrayLength(), 9, 20);
    }

    [Fact]
    public async Task A_lab_that_comes_to_rest_is_recorded_at_even_steps_of_its_way()
    {
        var recording = await Record("resting", """{"goal": 80}""", 5);

        Assert.Equal(Enumerable.Range(0, 41).Select(n => 2 * n), recording.GetProperty("frames").EnumerateArray().Select(f => f.GetProperty("step").GetInt32()));
    }

    private static async Task<JsonElement> Record(string lab, string options, double seconds)
    {
        var type = Catalogue.Find(lab);
        var recorder = new RunRecorder(new SchedulerSettings { Device = "cpu" }, TimeProvider.System);
        return Json.Of(System.Text.Encoding.UTF8.GetString(await recorder.RecordAsync(type, type.Parse(Json.Of(options)), 3, TimeSpan.FromSeconds(seconds), default)));
    }
}
