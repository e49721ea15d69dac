using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GenAI.Learn.Labs;
using GenAI.Learn.Lessons;
using GenAI.Learn.Web.Content;

namespace GenAI.Learn.Web.Recordings;

/// <summary>
/// The command <c>record LAB [SECONDS] [OPTIONS] [SEED]</c>: runs a lab and writes the recording that pages show first.
/// <c>record all [SECONDS]</c> does so for every lab, with its defaults and with the options of each lesson that uses it, one at a time
/// for each processor; <c>record missing [SECONDS]</c> for those of them that have no recording yet. There the seconds are for labs and
/// lessons that name none (<see cref="LabAttribute.RecordedSeconds"/>, <see cref="LabFence.Recorded"/>).
/// </summary>
internal static class RecordCommand
{
    public static bool IsAsked(string[] args) => args is ["record", ..];

    /// <summary>Writes files below <c>recordings</c> in wwwroot; gives the exit code.</summary>
    public static async Task<int> RunAsync(string[] args, IConfiguration configuration, IWebHostEnvironment environment)
    {
        try
        {
            using var recorder = new RunRecorder(LabSettings.From(configuration), TimeProvider.System);
            var course = CourseReader.Read(CourseFolder.Find(configuration, environment));
            var wanted = RecordedRuns.Asked([.. args.Skip(1)], course, environment.WebRootPath);
            var failed = 0;
            var all = Stopwatch.StartNew();
            await Parallel.ForEachAsync(
                wanted, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
                async (run, cancellation) =>
                {
                    if (!await RecordAsync(recorder, run, environment.WebRootPath, cancellation))
                        Interlocked.Increment(ref failed);
                });
            Console.WriteLine(Invariant($"{wanted.Count - failed} recorded in {all.Elapsed.TotalMinutes:0.#} minutes, {failed} failed."));
            return failed == 0 ? 0 : 1;
        }
        catch (Exception error) when (error is LabException or FormatException or JsonException)
        {
            Console.Error.WriteLine($"{error.Message} Usage: record LAB|all|missing [SECONDS] [OPTIONS] [SEED]");
            return 1;
        }
    }

    // One that fails leaves its file as it was, and the others go on.
    private static async Task<bool> RecordAsync(RunRecorder recorder, RecordedRun run, string root, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var packed = await recorder.RecordAsync(run.Lab, run.Options, run.Seed, TimeSpan.FromSeconds(run.Seconds), cancellation);
            var file = Path.Combine(root, run.File);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, packed, cancellation);
            Console.WriteLine(Invariant(
                $"{run.File}: {run.Lab.Title}, {run.Seconds} s of work in {clock.Elapsed.TotalSeconds:0.#} s, {packed.Length / 1024} kB"));
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{run.File}: {run.Lab.Title} could not be recorded. {error}");
            return false;
        }
    }

    private static string Invariant(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
