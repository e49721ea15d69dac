namespace GenAI.Learn.Labs;

/// <summary>Refuses new runs when the process holds too much memory.</summary>
/// <param name="megabytes">The most; 0 for four fifths of what the machine gives.</param>
internal sealed class MemoryGuard(int megabytes)
{
    private readonly long _most = megabytes > 0
        ? megabytes * 1_048_576L
        : GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 5 * 4;

    public void Refuse()
    {
        if (Environment.WorkingSet > _most)
            throw new LabException("The server is short of memory just now; try again in a few minutes.");
    }
}
