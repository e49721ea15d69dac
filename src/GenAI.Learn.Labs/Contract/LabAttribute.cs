namespace GenAI.Learn.Labs;

/// <summary>Makes a class a lab of the catalogue: nothing else has to be edited to add one.</summary>
/// <param name="id">The id by which lessons, the hub and the API name it: lower case, words joined by hyphens.</param>
/// <param name="title">The title that people read.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LabAttribute(string id, string title) : Attribute
{
    /// <summary>The id by which lessons, the hub and the API name the lab.</summary>
    public string Id { get; } = id;

    /// <summary>The title that people read.</summary>
    public string Title { get; } = title;

    /// <summary>Steps after which a run ends by itself, so that none goes on for ever.</summary>
    public int MaxSteps { get; init; } = 200_000;

    /// <summary>The seed of a run that asks for none, where what is to be seen depends on it; -1 for one at random.</summary>
    public long Seed { get; init; } = -1;

    /// <summary>
    /// Seconds of work in the run that pages show first, where what is to be seen takes long; 0 for the recorder's own
    /// choice.
    /// </summary>
    public double RecordedSeconds { get; init; }

    /// <summary>
    /// Seconds of a core's work until what is to be seen is there; 0 for as long as the recorded run. A page says before the start where other
    /// learners' runs make it take minutes.
    /// </summary>
    public double ResultSeconds { get; init; }

    /// <summary>
    /// The form of what the lab saves. Raise it when saved blocks mean something else than before although they still load: checkpoints of the
    /// earlier form are then out of date, and no run starts from them.
    /// </summary>
    public int SavedForm { get; init; } = 1;
}
