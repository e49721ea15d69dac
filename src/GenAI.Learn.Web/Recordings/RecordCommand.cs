using System.Globalization;
using System.Text.Json;
using GenAI.Learn.Labs;
using GenAI.Learn.Lessons;
using GenAI.Learn.Web.Content;

namespace GenAI.Learn.Web.Recordings;

/// <summary>
/// The command <c>record LAB [SECONDS] [OPTIONS] [SEED]</c>: runs a lab and writes the recording that pages show first.
/// <c>record all [SECONDS]</c> does so for every lab, with its defaults and with the options of each lesson that uses it;
/// <c>record missing [SECONDS]</c> for those of them that have no recording yet.
/// </summary>
internal static class RecordCommand
{
    private const double DefaultSeconds = 20;
    private const long DefaultSeed = 7;

    public static bool IsAsked(string[] args) => args is ["record", ..];

    /// <summary>Writes files below <c>recordings</c> in wwwroot; gives the exit code.</summary>
    public static async Task<int> RunAsync(string[] args, IConfiguration configuration, IWebHostEnvironment environment)
    {
        try
        {
            var seconds = args.Length > 2 ? double.Parse(args[2], CultureInfo.InvariantCulture) : DefaultSeconds;
            var recorder = new RunRecorder(LabSettings.From(configuration), TimeProvider.System);
            var wanted = Wanted(args, CourseReader.Read(CourseFolder.Find(configuration, environment)), environment.WebRootPath);
            foreach (var (lab, options, seed) in wanted)
            {
                var json = await recorder.RecordAsync(lab, options, seed, TimeSpan.FromSeconds(seconds), CancellationToken.None);
                var file = Path.Combine(environment.WebRootPath, RecordingFile.PathOf(lab, options));
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await File.WriteAllBytesAsync(file, json);
                Console.WriteLine($"{lab.Title}: {seconds} s of work, {json.Length / 1024} kB in {RecordingFile.PathOf(lab, options)}");
            }

            return 0;
        }
        catch (Exception error) when (error is LabException or FormatException or JsonException)
        {
            Console.Error.WriteLine($"{error.Message} Usage: record LAB|all|missing [SECONDS] [OPTIONS] [SEED]");
            return 1;
        }
    }

    private static IEnumerable<(LabType Lab, LabOptions Options, long Seed)> Wanted(string[] args, Course course, string root) => args.ElementAtOrDefault(1) switch
    {
        "all" => Everything(course),
        "missing" => Everything(course).Where(run => !File.Exists(Path.Combine(root, RecordingFile.PathOf(run.Lab, run.Options)))),
        _ => [One(args)],
    };

    private static (LabType Lab, LabOptions Options, long Seed) One(string[] args)
    {
        var lab = LabCatalogue.Default.Find(args.ElementAtOrDefault(1) ?? "");
        var options = lab.Parse(args.Length > 3 ? JsonDocument.Parse(args[3]).RootElement : default);
        return (lab, options, args.Length > 4 ? long.Parse(args[4], CultureInfo.InvariantCulture) : lab.Seed ?? DefaultSeed);
    }

    private static IEnumerable<(LabType Lab, LabOptions Options, long Seed)> Everything(Course course) =>
        LabCatalogue.Default.Labs.Select(lab => (lab, lab.DefaultOptions, lab.Seed ?? DefaultSeed))
            .Concat(course.Lessons.SelectMany(lesson => lesson.Labs).Select(AsRun))
            .DistinctBy(wanted => RecordingFile.PathOf(wanted.Item1, wanted.Item2));

    private static (LabType Lab, LabOptions Options, long Seed) AsRun(LabFence fence)
    {
        var lab = LabCatalogue.Default.Find(fence.LabId);
        return (lab, lab.Parse(JsonSerializer.SerializeToElement(fence.OptionsAsJson())), fence.Seed ?? lab.Seed ?? DefaultSeed);
    }
}
