using System.Text.Json;

namespace GenAI.Learn.Labs;

/// <summary>
/// Everything that the hub, the API and the lab panels do with runs. All refusals are <see cref="LabException"/>s whose
/// message is for people.
/// </summary>
public interface ILabRuns
{
    /// <summary>How many runs a learner may have open at a time.</summary>
    int RunsPerLearner { get; }

    /// <summary>Starts a run.</summary>
    /// <param name="learner">Its owner.</param>
    /// <param name="lab">A lab's id.</param>
    /// <param name="options">A JSON object of options that differ from the defaults; undefined or null for none.</param>
    /// <param name="seed">The seed; null for a random one.</param>
    /// <param name="place">Where on the site (at most 200 characters), or null.</param>
    /// <param name="speed">Steps a second from the first step on; 0 for as fast as it goes.</param>
    /// <param name="fromCheckpoint">Go on from the checkpoint for these options in place of beginning from nothing; the seed is then the checkpoint's.</param>
    /// <param name="address">The network address that asks, for its share of the places; null for none known.</param>
    /// <param name="instead">Runs of the same learner that end for it, where they are still there; a refusal ends none.</param>
    /// <exception cref="LabException">Unknown lab, bad options, too many runs or starts, or no checkpoint that can be used.</exception>
    RunInfo Start(
        string learner, string lab, JsonElement? options = null, long? seed = null, string? place = null, double speed = 0, bool fromCheckpoint = false,
        string? address = null, IReadOnlyCollection<string>? instead = null);

    /// <summary>Says before a start whether these options would be refused.</summary>
    /// <param name="lab">A lab's id.</param>
    /// <param name="options">A JSON object of options that differ from the defaults; undefined or null for none.</param>
    /// <returns>All options, each as asked or at its default.</returns>
    /// <exception cref="LabException">They would; the message says why and what would be right.</exception>
    LabOptions Check(string lab, JsonElement? options = null);

    /// <summary>How much of a core a run of this learner would get, were it started now; null where a GPU computes, and nobody knows.</summary>
    /// <param name="learner">Who would start it.</param>
    /// <param name="instead">A run of the same learner that would end for it; null for none.</param>
    RunShare? ShareOf(string learner, string? instead = null);

    /// <summary>Ends all runs of a learner who will not come back, as a <see cref="Guest"/> whose connection ended.</summary>
    void Forget(string learner);

    /// <summary>The checkpoint from which a run with these options can start; null for none.</summary>
    /// <param name="lab">A lab's id.</param>
    /// <param name="options">A JSON object of options that differ from the defaults; undefined or null for none.</param>
    /// <exception cref="LabException">Unknown lab, or bad options.</exception>
    CheckpointInfo? CheckpointFor(string lab, JsonElement? options = null);

    /// <summary>Controls a run: <c>pause</c>, <c>resume</c>, <c>step</c> (value: a phase, or none), <c>reset</c>, <c>stop</c>, <c>speed</c> (value: steps a second, 0 for as fast as it goes).</summary>
    /// <exception cref="LabException">Unknown run or command, bad value, or not the owner.</exception>
    void Control(string learner, string run, string command, JsonElement? value = null);

    /// <summary>Changes live options of a run.</summary>
    /// <exception cref="LabException">Unknown run, bad options, an option that is not live, or not the owner.</exception>
    void Update(string learner, string run, JsonElement options);

    /// <summary>Follows a run: the newest state and picture first, then each newer one, until the run ends.</summary>
    /// <param name="run">The run's id.</param>
    /// <param name="after">How many points of the curves the watcher has; 0 for none.</param>
    /// <param name="cancellation">Ends the watch.</param>
    /// <param name="isLean">
    /// For a page, which draws: without scalars, and with only what has changed of the views and curves, their numbers as near as
    /// the eye can tell.
    /// </param>
    /// <exception cref="LabException">Unknown run.</exception>
    IAsyncEnumerable<FrameMessage> Watch(string run, int after, CancellationToken cancellation, bool isLean = false);

    /// <summary>A run as it stands.</summary>
    /// <exception cref="LabException">Unknown run.</exception>
    RunInfo Find(string run);

    /// <summary>The runs of a learner that have not been stopped.</summary>
    IReadOnlyList<RunInfo> OfLearner(string learner);
}

/// <summary>A request that cannot be met; the message is for people and says what would be right.</summary>
public sealed class LabException : Exception
{
    /// <summary>A refusal without a message.</summary>
    public LabException()
    {
    }

    /// <summary>A refusal.</summary>
    /// <param name="message">What was wrong, and what would be right.</param>
    public LabException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal caused by another error.</summary>
    /// <param name="message">What was wrong, and what would be right.</param>
    /// <param name="innerException">The cause.</param>
    public LabException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
