using System.Text.Json.Nodes;

namespace GenAI.Learn.Lessons;

/// <summary>What a <c>lab</c> fence says: which lab, with which options, the question before and the answer after.</summary>
public sealed record LabFence
{
    /// <summary>The lab's id, as in the lab catalogue: <c>gan-2d</c>.</summary>
    public required string LabId { get; init; }

    /// <summary>Its place among the lesson's labs, from 1.</summary>
    public required int Index { get; init; }

    /// <summary>A title for this use of the lab, or null for the lab's own.</summary>
    public string? Title { get; init; }

    /// <summary>Options that differ from the lab's defaults. Values are null, bool, long, double, string, or lists and
    /// dictionaries of these.</summary>
    public required IReadOnlyDictionary<string, object?> Options { get; init; }

    /// <summary>The question that the learner answers before the run.</summary>
    public required Markup Predict { get; init; }

    /// <summary>What to have seen, shown after the run.</summary>
    public required Markup Notice { get; init; }

    /// <summary>The seed, where the lesson's words depend on one run.</summary>
    public long? Seed { get; init; }

    /// <summary>The height of the panel in CSS pixels, or null for the lab's own.</summary>
    public int? Height { get; init; }

    /// <summary>The views to show, by name, of a pair also <c>left.samples</c> where <c>samples</c> means both sides; empty shows all.</summary>
    public IReadOnlyList<string> Views { get; init; } = [];

    /// <summary>The speed to start at, in the hub's unit (steps a frame), or null for the lab's own.</summary>
    public double? Speed { get; init; }

    /// <summary>Seconds of training after which the lab's state is kept, so that a run can start from it; null for a lab that starts from nothing only.</summary>
    public double? Checkpoint { get; init; }

    /// <summary>
    /// Seconds of work in the recorded run that the page shows first, where this use of the lab needs its own; null for
    /// the lab's.
    /// </summary>
    public double? Recorded { get; init; }

    /// <summary>The lesson's file, relative to the content folder.</summary>
    public required string File { get; init; }

    /// <summary>The line of the fence.</summary>
    public required int Line { get; init; }

    /// <summary>The options as a fresh JSON object, in the form in which the hub takes them.</summary>
    public JsonObject OptionsAsJson() => System.Text.Json.JsonSerializer.SerializeToNode(Options)!.AsObject();
}
