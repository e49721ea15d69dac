using Microsoft.Extensions.Logging;

namespace GenAI.Learn.Labs;

/// <summary>
/// Writes the files of runs: at once for whoever waits for it, or one after another on a thread of its own. Of two states of one run
/// the newer is written. Any thread may call it.
/// </summary>
internal sealed class RunWriter : IDisposable
{
    private readonly object _gate = new();
    private readonly Dictionary<string, (SavedRun Run, LabState State)> _waiting = [];
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

    public void WriteLater(SavedRun run, LabState state)
    {
        lock (_gate)
        {
            _waiting[run.Id] = (run, state);
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>From here on nothing is written of a run, until somebody asks anew.</summary>
    public void Forget(string id)
    {
        Begin(id);
        End(id);
    }

    /// <summary>Ends after the file that is being written; what waits is left to whoever saves at the end.</summary>
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
        while (Next() is var (run, state))
        {
            try
            {
                _store.Write(run, state);
            }
            catch (Exception error)
            {
                _log.LogWarning("A snapshot of run {Run} could not be written: {Reason}", run.Id, error.Message);
            }

            End(run.Id);
        }
    }

    private (SavedRun Run, LabState State)? Next()
    {
        lock (_gate)
        {
            while (!_stopping)
            {
                if (_waiting.FirstOrDefault(entry => !_writing.Contains(entry.Key)) is { Key: { } id, Value: var next })
                {
                    _waiting.Remove(id);
                    _writing.Add(id);
                    return next;
                }

                Monitor.Wait(_gate);
            }

            return null;
        }
    }
}
