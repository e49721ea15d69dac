namespace GenAI.Learn.Labs;

/// <summary>What a run's thread has to do besides stepping.</summary>
/// <param name="Reset">Begin again.</param>
/// <param name="Options">New values of live options.</param>
/// <param name="Steps">Steps asked for by hand: a phase, or null for a whole step.</param>
/// <param name="Draw">Show the present state.</param>
/// <param name="Leave">Save and let go.</param>
internal sealed record RunTasks(bool Reset, LabOptions? Options, IReadOnlyList<string?> Steps, bool Draw, bool Leave)
{
    public bool AnyToShow => Reset || Options is not null || Steps.Count > 0 || Draw;
}
