using System.Collections.Concurrent;

namespace GenAI.Learn.Labs;

/// <summary>Makes each resource once a process, in the background. One that failed is tried again at the next request.</summary>
/// <param name="time">The clock.</param>
public sealed class ResourceStore(TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Preparation>> _preparations = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>The preparation of a resource, begun now if it was not before.</summary>
    public Preparation Prepare(Resource resource)
    {
        // What fails at once has not been told to anybody yet: only a failure that stood here before is tried again.
        if (_preparations.TryGetValue(resource.Key, out var before) && before.Value.Completion.IsFaulted)
            _preparations.TryUpdate(resource.Key, Begin(resource), before);
        return _preparations.GetOrAdd(resource.Key, _ => Begin(resource)).Value;
    }

    /// <summary>What a run needs, by key; made one after the other where it was not before.</summary>
    /// <param name="needs">The resources; one that is named twice is made once.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<IReadOnlyDictionary<string, object>> PrepareAllAsync(IEnumerable<Resource> needs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(needs);
        var made = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var need in needs)
            made[need.Key] = await Prepare(need).Completion.WaitAsync(cancellation).ConfigureAwait(false);
        return made;
    }

    /// <summary>Ends what is being made.</summary>
    public void Dispose()
    {
        _stopping.Cancel();
        foreach (var entry in _preparations.Values)
        {
            if (entry.Value.Completion is { IsCompletedSuccessfully: true, Result: IDisposable made })
                made.Dispose();
        }

        _stopping.Dispose();
    }

    private Lazy<Preparation> Begin(Resource resource) => new(() => new Preparation(resource, time, _stopping.Token));
}
