using Microsoft.Extensions.Logging;

namespace GenAI.Learn.Labs;

/// <summary>
/// The saved runs by id, on disk and so there after a restart. What is kept is counted for each learner: whoever saves too much
/// loses the oldest of his own. Its caller locks, except where it says otherwise.
/// </summary>
internal sealed class SavedRuns : IDisposable
{
    private const long Megabyte = 1 << 20;

    private readonly SchedulerSettings _settings;
    private readonly TimeProvider _time;
    private readonly RunJournal _journal;
    private readonly RunStore _store;
    private readonly RunWriter _writer;
    private readonly Dictionary<string, SavedRun> _runs;

    public SavedRuns(SchedulerSettings settings, TimeProvider time, ILogger log, RunJournal journal)
    {
        (_settings, _time, _journal) = (settings, time, journal);
        _store = new RunStore(Path.Combine(settings.DataPath, "runs"), log);
        _writer = new RunWriter(_store, log);
        _runs = _store.List().ToDictionary(s => s.Id);
        Prune();
    }

    public int Count => _runs.Count;

    public long Bytes => _runs.Values.Sum(run => run.Bytes);

    public IEnumerable<SavedRun> Of(string owner) => _runs.Values.Where(s => s.Owner == owner).OrderBy(s => s.Created);

    public SavedRun? TryFind(string id) => _runs.GetValueOrDefault(id);

    public SavedRun Find(string id) => TryFind(id ?? "")
        ?? throw new LabException("There is no such run; it was stopped, or kept as long as runs are kept. Start a new one.");

    /// <summary>Writes the file, and gives the run with its size; needs no lock.</summary>
    /// <exception cref="IOException">The disk is full, or cannot be written.</exception>
    public SavedRun Write(SavedRun run, LabState? state) => _writer.Write(run, state);

    /// <summary>Has the file written soon by another thread; the run stays in memory. Needs no lock.</summary>
    /// <param name="run">What is known of it.</param>
    /// <param name="state">Its state.</param>
    /// <param name="failed">Called by that thread when it could not be written.</param>
    public void WriteLater(SavedRun run, LabState state, Action failed) => _writer.WriteLater(run, state, failed);

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
        var isSaved = _runs.Remove(id, out var run);
        _writer.Forget(id);
        _store.Delete(id);
        if (isSaved)
            _journal.IsDeleted(run!);
    }

    public void Dispose()
    {
        _writer.Dispose();
        _store.Dispose();
    }

    private void Prune()
    {
        var oldest = _time.GetUtcNow() - _settings.SavedRunAge;
        foreach (var run in _runs.Values.Where(run => run.Saved < oldest).ToArray())
            Delete(run.Id);
        foreach (var owned in _runs.Values.GroupBy(run => run.Owner).ToArray())
            Prune(owned, _settings.SavedRunsPerLearner, _settings.SavedMegabytesPerLearner * Megabyte);
        while (Bytes > _settings.SavedMegabytes * Megabyte)
            Delete(_runs.Values.GroupBy(run => run.Owner).MaxBy(owned => owned.Sum(run => run.Bytes))!.MinBy(run => run.Saved)!.Id);
    }

    private void Prune(IEnumerable<SavedRun> runs, int most, long bytes)
    {
        var left = bytes;
        foreach (var run in runs.OrderByDescending(run => run.Saved).ToArray())
        {
            left -= run.Bytes;
            if (--most < 0 || left < 0)
                Delete(run.Id);
        }
    }
}
