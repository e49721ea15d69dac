namespace GenAI.Learn.Labs;

/// <summary>Something that workers serve a turn at a time. What is internal belongs to the scheduler and its lock.</summary>
/// <param name="learner">Whom its time is charged to.</param>
internal abstract class ScheduledWork(string learner)
{
    public string Learner => learner;

    internal bool Waiting { get; set; }

    internal bool Serving { get; set; }

    /// <summary>It was asked for again while it was served.</summary>
    internal bool Again { get; set; }

    /// <summary>Seconds used, made up to the least of its learner's when it comes back from a rest.</summary>
    internal double Time { get; set; }

    /// <summary>Seconds that its last turn took: what the next one may.</summary>
    internal double LastTurn { get; set; }

    /// <summary>Works for about as long as its turn is.</summary>
    /// <returns>True when there is more to do at the next turn.</returns>
    public abstract bool Serve(Turn turn);
}
