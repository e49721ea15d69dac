using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GenAI.Learn.Labs;
using GenAI.Learn.Lessons;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Web.Content;

namespace GenAI.Learn.Web.Recordings;

/// <summary>
/// The command <c>record LAB [SECONDS] [OPTIONS] [SEED]</c>: runs a lab and writes the recording that pages show first.
/// <c>record all [SECONDS]</c> does so for every lab, with its defaults and with the options of each lesson that uses
/// it; <c>record missing [SECONDS]</c> for those of them that have no recording yet. There the seconds are for labs and
/// lessons that name none (<see cref="LabAttribute.RecordedSeconds"/>, <see cref="LabFence.Recorded"/>).
/// <para>
/// As many are recorded at a time as there are processors, each by a process of its own: none is disturbed by the
/// memory that another collects, and one that fails, however badly, ends no other.
/// </para>
/// </summary>
internal static class RecordCommand
{
    public static bool IsAsked(string[] args) => args is ["record", ..];

    /// <summary>Writes files below <c>recordings</c> in wwwroot; gives the exit code.</summary>
    public static async Task<int> RunAsync(string[] args, IConfiguration configuration, IWebHostEnvironment environment)
    {
        try
        {
            var words = args.Skip(1).ToArray();
            if (words is not ["all" or "missing", ..])
                return await OneAsync(RecordedRuns.One(words), configuration, environment.WebRootPath);

            var course = CourseReader.Read(CourseFolder.Find(configuration, environment));
            return await AllAsync(RecordedRuns.Asked(words, course, environment.WebRootPath));
        }
        catch (Exception error) when (error is LabException or FormatException or JsonException)
        {
            Console.Error.WriteLine($"{error.Message} Usage: record LAB|all|missing [SECONDS] [OPTIONS] [SEED]");
            return 1;
        }
    }

    private static async Task<int> OneAsync(RecordedRun run, IConfiguration configuration, string root)
    {
        var clock = Stopwatch.StartNew();
        using var recorder = new RunRecorder(LabSettings.From(configuration), TimeProvider.System);
        var packed = await recorder.RecordAsync(
            run.Lab, run.Options, run.Seed, TimeSpan.FromSeconds(run.Seconds), CancellationToken.None);
        var file = Path.Combine(root, run.File);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        WholeFile.Write(file, writer => writer.Write(packed));
        var took = clock.Elapsed.TotalSeconds;
        Console.WriteLine(Invariant(
            $"{run.File}: {run.Lab.Title}, {run.Seconds} s of work in {took:0.#} s, {packed.Length / 1024} kB"));
        return 0;
    }

    private static async Task<int> AllAsync(IReadOnlyList<RecordedRun> runs)
    {
        var clock = Stopwatch.StartNew();
        var failed = new List<string>();
        await Parallel.ForEachAsync(
            runs, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            async (run, cancellation) =>
            {
                using var process = Process.Start(CallOf(run))!;
                await process.WaitForExitAsync(cancellation);
                if (process.ExitCode == 0)
                    return;
                lock (failed)
                    failed.Add(run.File);
            });
        var made = runs.Count - failed.Count;
        var took = clock.Elapsed.TotalMinutes;
        Console.WriteLine(Invariant($"{made} recorded in {took:0.#} minutes, {failed.Count} failed."));
        failed.ForEach(file => Console.Error.WriteLine($"{file} could not be recorded; it is as it was."));
        return failed.Count == 0 ? 0 : 1;
    }

    // This very program again: `dotnet GenAI.Learn.Web.dll`, or the program itself.
    private static ProcessStartInfo CallOf(RecordedRun run)
    {
        var call = new ProcessStartInfo(Environment.ProcessPath!);
        if (Path.GetFileNameWithoutExtension(call.FileName) == "dotnet")
            call.ArgumentList.Add(typeof(RecordCommand).Assembly.Location);
        string[] words =
        [
            "record", run.Lab.Id, run.Seconds.ToString(CultureInfo.InvariantCulture),
            LabType.ToJson(run.Options).GetRawText(), run.Seed.ToString(CultureInfo.InvariantCulture),
        ];
        foreach (var word in words)
            call.ArgumentList.Add(word);
        return call;
    }

    private static string Invariant(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
