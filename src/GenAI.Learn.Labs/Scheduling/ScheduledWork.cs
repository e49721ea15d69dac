namespace GenAI.Learn.Labs;

/// <summary>Something that workers serve a slice at a time. The flags belong to the scheduler and its lock.</summary>
internal abstract class ScheduledWork
{
    internal bool InTurn { get; set; }

    internal bool InExpress { get; set; }

    internal bool Serving { get; set; }

    internal bool ExpressAgain { get; set; }

    internal bool TurnAgain { get; set; }

    internal long Ticket { get; set; }

    /// <summary>Works for about a slice.</summary>
    /// <param name="express">Only what was asked for by hand, and the picture; no steps of its own accord.</param>
    /// <returns>True when there is more to do at the next turn.</returns>
    public abstract bool Serve(bool express);
}
