using System.Globalization;
using System.Text.Json;
using GenAI.Learn.Labs;

namespace GenAI.Learn.Web.Components.Labs;

/// <summary>The choice between two starts, where a lesson offers it: from nothing, or from a checkpoint that this server may keep for the present options.</summary>
/// <param name="runs">Knows the checkpoints.</param>
/// <param name="lab">The lab.</param>
/// <param name="prefersTrained">Which of the two stands first.</param>
public sealed class StartChoice(ILabRuns runs, LabType lab, bool prefersTrained = true)
{
    public const string FromCheckpoint = "Start trained";
    public const string FromNothing = "Start from nothing";

    /// <summary>What a link says.</summary>
    public const string Trained = "trained";

    /// <inheritdoc cref="Trained"/>
    public const string Nothing = "nothing";

    private bool asked = prefersTrained;
    private JsonElement opened;
    private JsonElement seen;

    /// <summary>The checkpoint for the present options; null for none.</summary>
    public CheckpointInfo? Checkpoint { get; private set; }

    public bool WillBeTrained => asked && Checkpoint is not null;

    public string Main => WillBeTrained ? FromCheckpoint : FromNothing;

    public string? Other => Checkpoint is null ? null : WillBeTrained ? FromNothing : FromCheckpoint;

    public string? Linked => Checkpoint is null ? null : WillBeTrained ? Trained : Nothing;

    /// <summary>Says in a sentence what is kept, or that nothing is, and what then.</summary>
    public string Note => Checkpoint is { } kept
        ? string.Create(CultureInfo.InvariantCulture, $"This server keeps a trained model for these options: {kept.Seconds:0.#} s of training, {kept.Step:N0} steps, from {kept.Trained:d MMMM yyyy}. The recorded run began from nothing.")
        : JsonElement.DeepEquals(opened, seen)
            ? "This server keeps no trained model for this lab yet, so a run starts from nothing; whoever runs the site makes one with ./run.sh --checkpoints."
            : "There is no trained model for these options: a run starts from nothing.";

    /// <summary>Takes the lesson's or a link's options.</summary>
    public void Open(JsonElement options)
    {
        opened = Firm(options);
        Look(options);
    }

    /// <summary>Looks for the checkpoint of other options.</summary>
    public void Look(JsonElement options)
    {
        var firm = Firm(options);
        if (seen.ValueKind != JsonValueKind.Undefined && JsonElement.DeepEquals(firm, seen))
            return;
        seen = firm;
        try
        {
            Checkpoint = runs.CheckpointFor(lab.Id, options);
        }
        catch (LabException)
        {
            Checkpoint = null; // options that do not go together: the start says so
        }
    }

    public void Prefer(bool trained) => asked = trained;

    // Those that cannot change during a run: for the others every checkpoint serves.
    private JsonElement Firm(JsonElement options) => JsonSerializer.SerializeToElement(options.EnumerateObject()
        .Where(entry => lab.Options.Any(option => option.Name == entry.Name && !option.Live)).ToDictionary(entry => entry.Name, entry => entry.Value));
}
