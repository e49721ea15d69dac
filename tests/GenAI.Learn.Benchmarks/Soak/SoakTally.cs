namespace GenAI.Learn.Benchmarks.Soak;

/// <summary>What happened to all learners of a soak together.</summary>
internal sealed class SoakTally
{
    private long _frames;
    private int _lost;
    private int _errors;

    public long Frames => Interlocked.Read(ref _frames);

    public int Lost => Volatile.Read(ref _lost);

    public int Errors => Volatile.Read(ref _errors);

    /// <summary>The last error, in words.</summary>
    public string? LastError { get; private set; }

    public void Frame() => Interlocked.Increment(ref _frames);

    /// <summary>A run was not found again.</summary>
    public void Lose() => Interlocked.Increment(ref _lost);

    public void Fail(Exception error)
    {
        LastError = error.Message;
        Interlocked.Increment(ref _errors);
    }
}
