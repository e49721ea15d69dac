using System.Text.Json;
using System.Text.Json.Serialization;

namespace GenAI.Learn.Labs;

/// <summary>Where a run stands. JSON: camelCase.</summary>
public enum RunState
{
    /// <summary>All places are taken; it starts when one is free, and its place in line is told.</summary>
    Waiting,

    /// <summary>A resource that it needs is being made.</summary>
    Preparing,

    /// <summary>Runnable: it steps in its turn.</summary>
    Running,

    /// <summary>Waits for its owner, or, when nobody watched, for a watcher.</summary>
    Paused,

    /// <summary>Saved and let go; the next watcher or command brings it back.</summary>
    Saved,

    /// <summary>Its lab has nothing more to do, or the cap on steps was reached.</summary>
    Finished,

    /// <summary>Ended by an error; the reason is in plain words.</summary>
    Failed,

    /// <summary>Ended by its owner.</summary>
    Stopped,
}

/// <summary>A run, as told to whoever may control or watch it.</summary>
/// <param name="Id">Cannot be guessed; watching needs no more than this.</param>
/// <param name="Lab">The lab's id.</param>
/// <param name="Title">The lab's title.</param>
/// <param name="Seed">The run's seed.</param>
/// <param name="Options">All options by camelCase name, defaults included.</param>
/// <param name="Views">What the page draws.</param>
/// <param name="Phases">The parts of one step; empty for one piece.</param>
/// <param name="Place">Where on the site it was started (a page's lab), or null; a page finds its run again by this.</param>
public sealed record RunInfo(
    string Id, string Lab, string Title, long Seed, JsonElement Options, IReadOnlyList<View> Views, IReadOnlyList<string> Phases, string? Place)
{
    /// <summary>Where it stands.</summary>
    public RunState State { get; init; }

    /// <summary>Its place in line while it waits for a place; later how many are served before its next turn, 0 when it is being served.</summary>
    public int Queue { get; init; }

    /// <summary>Whole steps done.</summary>
    public int Step { get; init; }

    /// <summary>The last value of each scalar.</summary>
    public IReadOnlyDictionary<string, double> Scalars { get; init; } = new Dictionary<string, double>();

    /// <summary>Why it failed, in plain words; null otherwise.</summary>
    public string? Error { get; init; }

    /// <summary>What it started from; null for nothing.</summary>
    public CheckpointInfo? Checkpoint { get; init; }
}

/// <summary>How far a run's preparation is.</summary>
/// <param name="Title">What is being done.</param>
/// <param name="Share">The share done, 0 to 1.</param>
/// <param name="SecondsLeft">An estimate.</param>
public sealed record Progress(string Title, double Share, double SecondsLeft);

/// <summary>
/// Points of the curves that the reader does not have yet. The reader cuts its own arrays to <see cref="From"/> points and
/// appends these, so nothing is lost when frames are skipped, and a reset or a thinned history is told in the same way.
/// </summary>
/// <param name="From">How many points the reader keeps.</param>
/// <param name="Steps">The step of each new point, as floats (exact below 2^24).</param>
/// <param name="Values">By scalar name; NaN where a step did not report it.</param>
public sealed record CurvePoints(int From, Floats Steps, IReadOnlyDictionary<string, Floats> Values)
{
    /// <summary>The same in lean form.</summary>
    internal CurvePoints Lean() =>
        new(From, LeanNumbers.Of(Steps), Values.ToDictionary(values => values.Key, values => LeanNumbers.Of(values.Value)));
}

/// <summary>What a watcher receives: the newest state, and the newest picture if it has not had it.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Step">Whole steps done.</param>
/// <param name="Time">Seconds of work so far, without pauses.</param>
public sealed record FrameMessage(string Run, RunState State, int Step, double Time)
{
    /// <summary>The phase done last, in slow motion.</summary>
    public string? Phase { get; init; }

    /// <summary>Its place in the queue.</summary>
    public int Queue { get; init; }

    /// <summary>The last value of each scalar.</summary>
    public IReadOnlyDictionary<string, double> Scalars { get; init; } = new Dictionary<string, double>();

    /// <summary>New points of the curves.</summary>
    public CurvePoints? Points { get; init; }

    /// <summary>Data by view name, serialised once for all watchers; null when the watcher has the newest already.</summary>
    public RawJson? Views { get; init; }

    /// <summary>One sentence for people and screen readers.</summary>
    public string Note { get; init; } = "";

    /// <summary>The goal that the run sets its learner, as it stands; null for none.</summary>
    public Goal? Goal { get; init; }

    /// <summary>The options, when they changed since the watcher's last message.</summary>
    public JsonElement? Options { get; init; }

    /// <summary>How far preparation is, while it lasts.</summary>
    public Progress? Progress { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Error { get; init; }

    /// <summary>What the run started from; null for nothing.</summary>
    public CheckpointInfo? Checkpoint { get; init; }

    /// <summary>Without what a page does not show, and the curves in lean form; the views are so already.</summary>
    internal FrameMessage Lean() => this with
    {
        Time = Math.Round(Time, 3),
        Scalars = new Dictionary<string, double>(), // the last of the curves
        Points = Points?.Lean(),
    };
}

/// <summary>JSON made beforehand, written as it is.</summary>
/// <param name="Utf8">One JSON value.</param>
[JsonConverter(typeof(RawJsonConverter))]
public sealed record RawJson(ReadOnlyMemory<byte> Utf8);

/// <summary>Writes <see cref="RawJson"/> unchanged.</summary>
public sealed class RawJsonConverter : JsonConverter<RawJson>
{
    /// <inheritdoc/>
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return new RawJson(System.Text.Encoding.UTF8.GetBytes(document.RootElement.GetRawText()));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
}
