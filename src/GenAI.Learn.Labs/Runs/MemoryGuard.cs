namespace GenAI.Learn.Labs;

/// <summary>Refuses new runs when the process holds too much memory that is in use.</summary>
/// <param name="megabytes">The most; 0 for four fifths of what the machine gives.</param>
/// <param name="time">The clock.</param>
internal sealed class MemoryGuard(int megabytes, TimeProvider time)
{
    // A collection halts every run for as long as it takes.
    private static readonly TimeSpan BetweenCollections = TimeSpan.FromSeconds(5);

    private readonly long _most = megabytes > 0
        ? megabytes * 1_048_576L
        : GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 5 * 4;

    private long? _collected;
    private volatile bool _refuses;

    private bool IsOver => Environment.WorkingSet > _most;

    /// <summary>The last who asked was refused, and there is no more memory since.</summary>
    public bool IsShort => _refuses && IsOver;

    /// <summary>Collects what nobody uses any more before it refuses. Its caller locks.</summary>
    /// <exception cref="LabException">Memory is short.</exception>
    public void Refuse()
    {
        _refuses = false;
        if (!IsOver)
            return;
        if (_collected is not { } at || time.GetElapsedTime(at) >= BetweenCollections)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            _collected = time.GetTimestamp();
        }

        _refuses = IsOver;
        if (_refuses)
            throw new LabException("The server is short of memory just now; try again in a few minutes.");
    }
}
