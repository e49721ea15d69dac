namespace GenAI.Learn.Labs;

/// <summary>One resource being made, or made.</summary>
public sealed class Preparation : IProgress<double>
{
    private readonly Resource _resource;
    private readonly TimeProvider _time;
    private readonly long _started;
    private double _share;

    internal Preparation(Resource resource, TimeProvider time, CancellationToken cancellation)
    {
        _resource = resource;
        _time = time;
        _started = time.GetTimestamp();
        Completion = Task.Run(() => resource.PrepareAsync(this, cancellation), cancellation);
    }

    /// <summary>The resource's key.</summary>
    public string Key => _resource.Key;

    /// <summary>Ends with the resource, or with the error.</summary>
    public Task<object> Completion { get; }

    /// <summary>How far it is: the share that the resource tells, the time from that or, while it tells little, from what was expected.</summary>
    public Progress Progress
    {
        get
        {
            if (Completion.IsCompleted)
                return new Progress(_resource.Title, 1, 0);
            var elapsed = _time.GetElapsedTime(_started).TotalSeconds;
            var expected = Math.Max(_resource.Expected.TotalSeconds, 0.1);
            var share = Volatile.Read(ref _share);
            return share > 0.05
                ? new Progress(_resource.Title, share, elapsed * (1 - share) / share)
                : new Progress(_resource.Title, Math.Max(share, Math.Min(0.95, elapsed / expected)), Math.Max(1, expected - elapsed));
        }
    }

    /// <inheritdoc/>
    public void Report(double value) => Volatile.Write(ref _share, Math.Clamp(value, 0, 1));
}
