using Microsoft.Extensions.Logging;

namespace GenAI.Learn.Labs;

/// <summary>
/// Writes the files of runs: at once for whoever waits for it, or one after another on a thread of its own. Of two states of one run
/// the newer is written. Any thread may call it.
/// </summary>
internal sealed class RunWriter : IDisposable
{
    private readonly object _gate = new();
    private readonly Dictionary<string, Waiting> _waiting = [];
    private readonly Queue<string> _line = new();
    private readonly HashSet<string> _writing = [];
    private readonly RunStore _store;
    private readonly ILogger _log;
    private readonly Thread _thread;
    private bool _stopping;

    public RunWriter(RunStore store, ILogger log)
    {
        (_store, _log) = (store, log);
        _thread = new Thread(WriteAll) { IsBackground = true, Name = "run writer" };
        _thread.Start();
    }

    /// <exception cref="IOException">The disk is full, or cannot be written.</exception>
    public SavedRun Write(SavedRun run, LabState? state)
    {
        Begin(run.Id);
        try
        {
            return _store.Write(run, state);
        }
        finally
        {
            End(run.Id);
        }
    }

    public void WriteLater(SavedRun run, LabState state, Action failed)
    {
        lock (_gate)
        {
            if (!_waiting.ContainsKey(run.Id))
                _line.Enqueue(run.Id);
            _waiting[run.Id] = new Waiting(run, state, failed);
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>From here on nothing is written of a run, until somebody asks anew.</summary>
    public void Forget(string id)
    {
        Begin(id);
        End(id);
    }

    /// <summary>Ends when all that waits is written.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _stopping = true;
            Monitor.PulseAll(_gate);
        }

        _thread.Join();
    }

    // One writes a run at a time; what waits of it is older.
    private void Begin(string id)
    {
        lock (_gate)
        {
            _waiting.Remove(id);
            while (!_writing.Add(id))
                Monitor.Wait(_gate);
        }
    }

    private void End(string id)
    {
        lock (_gate)
        {
            _writing.Remove(id);
            Monitor.PulseAll(_gate);
        }
    }

    private void WriteAll()
    {
        while (Next() is { } next)
        {
            try
            {
                _store.Write(next.Run, next.State);
            }
            catch (Exception error)
            {
                _log.LogWarning("A snapshot of run {Run} could not be written: {Reason}", next.Run.Id, error.Message);
                next.Failed();
            }

            End(next.Run.Id);
        }
    }

    // In the order in which they came, so that none waits for ever where the disk is slow; null at the end.
    private Waiting? Next()
    {
        lock (_gate)
        {
            while (!_stopping || _waiting.Count > 0)
            {
                for (var left = _line.Count; left > 0; left--)
                {
                    var id = _line.Dequeue();
                    if (!_waiting.TryGetValue(id, out var next))
                        continue; // written at once, or forgotten
                    if (_writing.Add(id))
                    {
                        _waiting.Remove(id);
                        return next;
                    }

                    _line.Enqueue(id);
                }

                Monitor.Wait(_gate);
            }

            return null;
        }
    }

    private sealed record Waiting(SavedRun Run, LabState State, Action Failed);
}
