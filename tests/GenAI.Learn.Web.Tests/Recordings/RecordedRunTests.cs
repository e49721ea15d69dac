using System.Text.Json;
using GenAI.Learn.Labs;
using GenAI.Learn.Web.Recordings;
using GenAI.Learn.Web.Tests.Search;

namespace GenAI.Learn.Web.Tests.Recordings;

/// <summary>
/// The recorded runs of the repository: each is there, fits its lab as it is today, and all together are small.
/// </summary>
public sealed class RecordedRunTests
{
    private const long MostOfAll = 12_000_000;

    private static readonly string Folder = Path.Combine(CourseFixture.Root, "wwwroot");

    public static TheoryData<string> Files => [.. RecordedRuns.Of(CourseFixture.Course).Select(run => run.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_recording_can_be_read_and_shows_what_its_lab_shows_today(string file)
    {
        var run = RecordedRuns.Of(CourseFixture.Course).Single(one => one.File == file);
        var recording = Read(file);

        Assert.Equal((run.Lab.Id, run.Seed), (recording.Lab, recording.Seed));
        Assert.Equal(LabType.ToJson(run.Options).GetRawText(), recording.Options.GetRawText());
        Assert.Equal(Json(run.Lab.Views(run.Options)), Json(recording.Views));
        Assert.Equal(run.Lab.Phases, recording.Phases);
        Assert.All(recording.Frames, frame => Fits(run.Lab.Views(run.Options), frame));
    }

    /// <summary>What lessons offer is never refused for the length of its steps.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Its_options_are_allowed_at_a_start(string file)
    {
        var run = RecordedRuns.Of(CourseFixture.Course).Single(one => one.File == file);

        Assert.InRange(run.Lab.StepSeconds(run.Options), 0, new SchedulerSettings().LongestStep.TotalSeconds);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_time_and_its_curves_go_on_from_frame_to_frame(string file)
    {
        var frames = Read(file).Frames;

        Assert.All(frames.Zip(frames.Skip(1)), pair =>
            Assert.True(pair.First.Step < pair.Second.Step && pair.First.Time <= pair.Second.Time));
        var known = 0;
        foreach (var points in frames.Select(frame => frame.Points).OfType<CurvePoints>())
        {
            Assert.Equal(known, points.From);
            Assert.All(points.Values.Values, values => Assert.Equal(points.Steps.Values.Length, values.Values.Length));
            known += points.Steps.Values.Length;
        }

        Assert.True(known > 0 || frames.Count == 1);
    }

    [Fact]
    public void All_recordings_together_take_at_most_12_MB_and_none_is_left_over()
    {
        var files = new DirectoryInfo(Path.Combine(Folder, "recordings")).GetFiles();

        Assert.InRange(files.Sum(file => file.Length), 1, MostOfAll);
        Assert.Equal(Files.Select(row => row.Data).Order(StringComparer.Ordinal),
            files.Select(file => "recordings/" + file.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_lesson_may_name_seconds_and_a_seed_of_its_own()
    {
        var runs = RecordedRuns.Of(CourseFixture.Course, 20);
        double SecondsOf(string lab) => runs.Single(run => run.File == $"recordings/{lab}.rec").Seconds;

        Assert.Equal((20, 60, 75), (SecondsOf("gan-2d"), SecondsOf("compress"), SecondsOf("race")));
        Assert.Equal(1, runs.Single(run => run.File == "recordings/race.rec").Seed);
        Assert.Equal([40.0, 75], runs.Where(run => run.Lab.Id == "race").Select(run => run.Seconds).Order());
    }

    private static Recording Read(string file)
    {
        using var stream = File.OpenRead(Path.Combine(Folder, file));
        return PackedRecording.Read(stream);
    }

    // The data of every view drawn can be read as that of its kind.
    private static void Fits(IReadOnlyList<View> views, FrameMessage frame)
    {
        if (frame.Views is null)
            return;
        foreach (var shown in JsonDocument.Parse(frame.Views.Utf8).RootElement.EnumerateObject())
        {
            var view = views.Single(one => one.Name == shown.Name).GetType();
            var data =
                typeof(ViewData).Assembly.GetType(view.FullName!.Replace("View", "Data", StringComparison.Ordinal))!;
            Assert.NotNull(shown.Value.Deserialize(data, LabJson.Options));
        }
    }

    private static string Json(IReadOnlyList<View> views) => JsonSerializer.Serialize(views, LabJson.Options);
}
