namespace GenAI.Learn.Web.Hub;

/// <summary>How many runs a connection watches.</summary>
public sealed class Watches
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>Counts one until it is disposed.</summary>
    public IDisposable Add()
    {
        Interlocked.Increment(ref _count);
        return new One(this);
    }

    private sealed class One(Watches watches) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref watches._count);
    }
}
