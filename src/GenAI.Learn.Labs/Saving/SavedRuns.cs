using Microsoft.Extensions.Logging;

namespace GenAI.Learn.Labs;

/// <summary>The saved runs by id, on disk and so there after a restart; the oldest go when there are too many. Its caller locks.</summary>
internal sealed class SavedRuns
{
    private readonly SchedulerSettings _settings;
    private readonly TimeProvider _time;
    private readonly RunStore _store;
    private readonly Dictionary<string, SavedRun> _runs;

    public SavedRuns(SchedulerSettings settings, TimeProvider time, ILogger log)
    {
        (_settings, _time) = (settings, time);
        _store = new RunStore(Path.Combine(settings.DataPath, "runs"), log);
        _runs = _store.List().ToDictionary(s => s.Id);
        Prune();
    }

    public IEnumerable<SavedRun> Of(string owner) => _runs.Values.Where(s => s.Owner == owner).OrderBy(s => s.Created);

    public SavedRun Find(string id) => _runs.GetValueOrDefault(id ?? "")
        ?? throw new LabException("There is no such run; it was stopped, or kept as long as runs are kept. Start a new one.");

    /// <summary>Writes the file; needs no lock.</summary>
    public void Write(SavedRun run, LabState? state) => _store.Write(run, state);

    public LabState? Read(SavedRun run) => run.HasState ? _store.Read(run.Id) : null;

    public void Add(SavedRun run)
    {
        _runs[run.Id] = run;
        Prune();
    }

    /// <summary>The run is in memory again; its file stays until it is saved anew or ends.</summary>
    public void Remove(string id) => _runs.Remove(id);

    public void Delete(string id)
    {
        _runs.Remove(id);
        _store.Delete(id);
    }

    private void Prune()
    {
        var oldest = _time.GetUtcNow() - _settings.SavedRunAge;
        foreach (var run in _runs.Values.OrderByDescending(s => s.Saved).Where((s, i) => s.Saved < oldest || i >= _settings.SavedRunsKept).ToArray())
            Delete(run.Id);
    }
}
