namespace GenAI.Learn.Labs;

/// <summary>Something that a run's own thread does when its turn comes, and then shows.</summary>
internal abstract record RunOrder
{
    /// <summary>Show the present state.</summary>
    public sealed record Show : RunOrder;

    /// <summary>Begin again.</summary>
    public sealed record Reset : RunOrder;

    /// <summary>Take new values of live options.</summary>
    public sealed record Take(LabOptions Options) : RunOrder;

    /// <summary>Step: up to and including a phase, or a whole step for null.</summary>
    public sealed record Step(string? Phase) : RunOrder;
}
