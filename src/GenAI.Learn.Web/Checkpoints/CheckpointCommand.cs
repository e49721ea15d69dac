using System.Globalization;
using System.Text.Json;
using GenAI.Learn.Labs;
using GenAI.Learn.Lessons;
using GenAI.Learn.Web.Content;

namespace GenAI.Learn.Web.Checkpoints;

/// <summary>
/// The command <c>checkpoint [missing] [LAB...]</c>: trains each lab of a lesson that names a checkpoint, with the lesson's options, and keeps
/// the state from which runs can then start; <c>missing</c> leaves out those that are kept already, the names of labs leave out all others.
/// </summary>
internal static class CheckpointCommand
{
    private const long DefaultSeed = 7;

    public static bool IsAsked(string[] args) => args is ["checkpoint", ..];

    /// <summary>Writes files into the folder of checkpoints; gives the exit code.</summary>
    public static async Task<int> RunAsync(string[] args, IConfiguration configuration, IWebHostEnvironment environment)
    {
        var words = args.Skip(1).TakeWhile(word => !word.StartsWith("--", StringComparison.Ordinal)).ToArray();
        try
        {
            var trainer = new CheckpointTrainer(LabSettings.From(configuration), TimeProvider.System);
            var asked = Asked(words, CourseReader.Read(CourseFolder.Find(configuration, environment)), trainer);
            var wanted = asked.Where(training => !words.Contains("missing") || !trainer.Has(training.Lab, training.Options)).ToArray();
            Say($"{Counted(asked.Count)} named by the lessons, {wanted.Length} to train.");
            foreach (var training in wanted)
                await TrainAsync(trainer, training);
            return 0;
        }
        catch (Exception error) when (error is LabException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{error.Message} Usage: checkpoint [missing] [LAB...]");
            return 1;
        }
    }

    private static async Task TrainAsync(CheckpointTrainer trainer, Training training)
    {
        Say($"{training.Lab.Title}, {training.Place}: {training.Seconds:0.#} s of work, seed {training.Seed}");
        var info = await trainer.TrainAsync(
            training.Lab, training.Options, training.Seed, TimeSpan.FromSeconds(training.Seconds), new Teller(training.Seconds), CancellationToken.None);
        Say($"  kept as {trainer.NameOf(training.Lab, training.Options)}: {info.Step:N0} steps in {info.Seconds:0.#} s");
    }

    // Where several places ask for one checkpoint, the longest training serves all.
    private static List<Training> Asked(string[] words, Course course, CheckpointTrainer trainer)
    {
        var named = words.Except(["missing"]).Select(LabCatalogue.Default.Find).Select(lab => lab.Id).ToArray();
        return
        [
            .. course.Lessons.SelectMany(lesson => lesson.Labs).Where(fence => fence.Checkpoint is not null && (named.Length == 0 || named.Contains(fence.LabId)))
                .Select(Of).GroupBy(training => trainer.NameOf(training.Lab, training.Options)).Select(same => same.MaxBy(training => training.Seconds)!),
        ];
    }

    private static Training Of(LabFence fence)
    {
        var lab = LabCatalogue.Default.Find(fence.LabId);
        var options = lab.Parse(JsonSerializer.SerializeToElement(fence.OptionsAsJson()));
        return new Training(lab, options, fence.Seed ?? lab.Seed ?? DefaultSeed, fence.Checkpoint!.Value, $"{fence.File}:{fence.Line}");
    }

    private static string Counted(int checkpoints) => checkpoints == 1 ? "1 checkpoint" : $"{checkpoints} checkpoints";

    private static void Say(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));

    private sealed record Training(LabType Lab, LabOptions Options, long Seed, double Seconds, string Place);

    private sealed class Teller(double all) : IProgress<CheckpointProgress>
    {
        public void Report(CheckpointProgress value) => Say($"  {value.Seconds:0} of {all:0.#} s, step {value.Step:N0}: {value.Note}");
    }
}
