using System.Globalization;
using System.Text.Json;
using GenAI.Learn.Labs;
using GenAI.Learn.Lessons;

namespace GenAI.Learn.Web.Recordings;

/// <summary>A run that pages show first.</summary>
/// <param name="Lab">The lab.</param>
/// <param name="Options">Its options.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Seconds">Seconds of work.</param>
public sealed record RecordedRun(LabType Lab, LabOptions Options, long Seed, double Seconds)
{
    /// <summary>Its file below wwwroot.</summary>
    public string File => RecordingFile.PathOf(Lab, Options);
}

/// <summary>Which runs a course needs recorded.</summary>
public static class RecordedRuns
{
    private const double DefaultSeconds = 20;
    private const long DefaultSeed = 7;

    /// <summary>
    /// Every lab with its defaults, and with the options of each lesson that uses it. Where two ask for one file, the
    /// longer time holds, and the seed that a lesson names.
    /// </summary>
    /// <param name="course">The lessons.</param>
    /// <param name="seconds">For those that name no time of their own.</param>
    public static IReadOnlyList<RecordedRun> Of(Course course, double seconds = DefaultSeconds)
    {
        ArgumentNullException.ThrowIfNull(course);
        var labs = LabCatalogue.Default.Labs.Select(lab =>
            new RecordedRun(lab, lab.DefaultOptions, lab.Seed ?? DefaultSeed, lab.RecordedSeconds ?? seconds));
        var fences = course.Lessons.SelectMany(lesson => lesson.Labs).OrderBy(fence => fence.Seed is null);
        return [.. fences.Select(fence => Of(fence, seconds)).Concat(labs)
            .GroupBy(run => run.File).Select(same => same.First() with { Seconds = same.Max(run => run.Seconds) })];
    }

    /// <summary>Those that the command's words ask for: <c>all|missing [SECONDS]</c>.</summary>
    internal static IReadOnlyList<RecordedRun> Asked(string[] words, Course course, string root)
    {
        var all = Of(course, words.Length > 1 ? double.Parse(words[1], CultureInfo.InvariantCulture) : DefaultSeconds);
        return words[0] == "all" ? all : [.. all.Where(run => !File.Exists(Path.Combine(root, run.File)))];
    }

    /// <summary>The one that the command's words describe: <c>LAB [SECONDS] [OPTIONS] [SEED]</c>.</summary>
    internal static RecordedRun One(string[] words)
    {
        var lab = LabCatalogue.Default.Find(words.ElementAtOrDefault(0) ?? "");
        var options = lab.Parse(words.Length > 2 ? JsonDocument.Parse(words[2]).RootElement : default);
        var seconds = words.Length > 1
            ? double.Parse(words[1], CultureInfo.InvariantCulture)
            : lab.RecordedSeconds ?? DefaultSeconds;
        var seed = words.Length > 3 ? long.Parse(words[3], CultureInfo.InvariantCulture) : lab.Seed ?? DefaultSeed;
        return new RecordedRun(lab, options, seed, seconds);
    }

    private static RecordedRun Of(LabFence fence, double seconds)
    {
        var lab = LabCatalogue.Default.Find(fence.LabId);
        var options = lab.Parse(JsonSerializer.SerializeToElement(fence.OptionsAsJson()));
        return new RecordedRun(
            lab, options, fence.Seed ?? lab.Seed ?? DefaultSeed, fence.Recorded ?? lab.RecordedSeconds ?? seconds);
    }
}
