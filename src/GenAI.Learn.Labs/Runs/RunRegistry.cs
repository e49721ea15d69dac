using System.Security.Cryptography;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Engine;
using TorchSharp;

namespace GenAI.Learn.Labs;

/// <summary>Which runs there are, in memory and on disk; gives places, lets idle ones go and brings them back.</summary>
internal sealed class RunRegistry : IDisposable
{
    private readonly Lock _gate = new();
    private readonly LabCatalogue _catalogue;
    private readonly RunSurroundings _shared;
    private readonly SchedulerSettings _settings;
    private readonly ResourceStore _resources;
    private readonly Dictionary<string, RunWork> _live = [];
    private readonly List<RunWork> _line = [];
    private readonly SavedRuns _saved;
    private readonly MemoryGuard _memory;
    private bool _closed;

    public RunRegistry(LabCatalogue catalogue, RunSurroundings shared)
    {
        (_catalogue, _shared, _settings) = (catalogue, shared, shared.Settings);
        _resources = new ResourceStore(shared.Time);
        _saved = new SavedRuns(_settings, shared.Time, shared.Log, shared.Journal);
        _memory = new MemoryGuard(_settings.MaxMemoryMegabytes, shared.Time);
        shared.Journal.Meter.Observe(Load);
    }

    public int RunsPerLearner => _settings.RunsPerLearner;

    public int Live
    {
        get
        {
            lock (_gate)
                return _live.Values.Count(work => work.Run.Standing.HoldsLab);
        }
    }

    /// <summary>What is held now.</summary>
    public LabLoad Load()
    {
        lock (_gate)
        {
            var works = _live.Values.ToArray();
            return new LabLoad(
                [.. works.GroupBy(work => (work.Run.Type.Id, work.Run.Standing.State)).Select(runs => new RunsOfLab(runs.Key.Id, runs.Key.State, runs.Count()))],
                _settings.MaxRuns, works.Count(TakesPlace), _line.Count, _shared.Scheduler.Waiting, _saved.Count, _saved.Bytes, _memory.IsShort,
                [.. _shared.Journal.Meter.Work.Select(work => new WorkOfLab(work.Key, work.Value.Steps, work.Value.Seconds, work.Value.Steps / Math.Max(work.Value.Seconds, 1e-9)))]);
        }
    }

    /// <inheritdoc cref="ILabRuns.ShareOf"/>
    public RunShare? ShareOf(string learner, string? instead)
    {
        if (_shared.Device.type != DeviceType.CPU)
            return null;
        RunWork? ending;
        lock (_gate)
            ending = _live.GetValueOrDefault(instead ?? "");
        var wanting = _shared.Scheduler.Wanting(ending);
        return RunShare.Of(_shared.Scheduler.Workers, [.. wanting.Where(one => one.Key != learner).Select(one => one.Value)], wanting.GetValueOrDefault(learner));
    }

    /// <summary>A new run; it waits in line where all places are taken.</summary>
    /// <param name="make">Makes it, with the id that it is to have.</param>
    /// <param name="instead">Runs of the same learner that end for it; a refusal ends none.</param>
    public RunWork Start(Func<string, Run> make, IReadOnlyCollection<string> instead)
    {
        lock (_gate)
        {
            RefuseWhenClosed();
            _memory.Refuse();
            var run = make(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
            MakeRoom(run.Owner, instead);
            foreach (var id in instead)
                StopOwn(run.Owner, id);
            var work = Open(run, null);
            if (run.Standing.Phase == RunPhase.Waiting)
                _shared.Journal.Waits(run, _line.IndexOf(work));
            return work;
        }
    }

    /// <summary>Commands a run for its owner; it comes back from disk if it must.</summary>
    /// <param name="learner">Who commands.</param>
    /// <param name="id">The run.</param>
    /// <param name="command">False when the run has gone meanwhile.</param>
    public void Command(string learner, string id, Func<Run, bool> command)
    {
        // Outside the lock: a command may take long to read.
        var work = OwnedBy(learner, id);
        while (!command(work.Run))
            work = OwnedBy(learner, id);
        work.Run.Feed.Touch();
        _shared.Scheduler.Enqueue(work);
    }

    /// <summary>Stops a run for its owner; one on disk need not come back for that.</summary>
    public void Stop(string learner, string id)
    {
        lock (_gate)
        {
            if (!StopOwn(learner, id ?? ""))
                _saved.Find(id!); // says that there is none
            FillPlaces();
        }
    }

    /// <summary>Ends all runs of a learner who will not come back; nothing of them is kept.</summary>
    public void Forget(string learner)
    {
        lock (_gate)
        {
            if (_closed)
                return;
            foreach (var work in _live.Values.Where(work => work.Run.Owner == learner).ToArray())
                Drop(work);
            foreach (var saved in _saved.Of(learner).ToArray())
                _saved.Delete(saved.Id);
            FillPlaces();
        }
    }

    /// <summary>A run with one more reader; it comes back from disk if it must.</summary>
    public RunWork Watched(string id)
    {
        lock (_gate)
        {
            var work = _live.TryGetValue(id, out var live) ? live : BringBack(_saved.Find(id));
            work.Run.Watch(); // none in this list is gone
            _shared.Scheduler.Enqueue(work);
            return work;
        }
    }

    public RunInfo Info(string id)
    {
        lock (_gate)
            return _live.TryGetValue(id ?? "", out var work) ? Info(work) : Info(_saved.Find(id!));
    }

    /// <summary>How many go before it: to a place, or to its next turn.</summary>
    public int PlaceOf(RunWork work)
    {
        if (work.Run.Standing.Phase != RunPhase.Waiting)
            return _shared.Scheduler.PlaceOf(work);
        lock (_gate)
            return Math.Max(0, _line.IndexOf(work)) + 1;
    }

    public int ReadersOf(string id)
    {
        lock (_gate)
            return _live.TryGetValue(id, out var work) ? work.Run.Standing.Readers : 0;
    }

    public IReadOnlyList<RunInfo> OfLearner(string learner)
    {
        lock (_gate)
        {
            return
            [
                .. _live.Values.Where(work => work.Run.Owner == learner && work.Run.Standing.Phase != RunPhase.Stopped).OrderBy(work => work.Run.Created).Select(Info),
                .. _saved.Of(learner).Select(TryInfo).OfType<RunInfo>(),
            ];
        }
    }

    /// <summary>Pauses what nobody watches, then lets it go; has what changed saved now and then; gives places that are free.</summary>
    public void Sweep()
    {
        lock (_gate)
        {
            if (_closed)
                return;
            foreach (var work in _live.Values.Where(work => !work.Run.Standing.IsLeaving).ToArray())
            {
                var (standing, idle) = (work.Run.Standing, work.Run.Unwatched);
                if (idle >= (standing.Phase is RunPhase.Waiting or RunPhase.Stopped ? _settings.IdlePause : _settings.IdleSave))
                    LetGo(work);
                else if (idle >= _settings.IdlePause && standing.State == RunState.Running && work.Run.Idle())
                    _shared.Scheduler.Enqueue(work);
                else if (work.IsSnapshotDue)
                    _shared.Scheduler.Enqueue(work);
            }

            FillPlaces();
        }
    }

    /// <summary>Saves what is in memory; the workers have ended by now.</summary>
    public void Dispose()
    {
        RunWork[] works;
        lock (_gate)
        {
            _closed = true;
            works = [.. _live.Values];
        }

        Parallel.ForEach(works, work =>
        {
            Guarded.UseThreads(1);
            if (work.Run.Standing.HoldsLab && !Guest.Is(work.Run.Owner))
                TrySave(work, work.Run.Standing, onlyWhatChanged: true);
            work.Close();
        });
        _saved.Dispose();
        _resources.Dispose();
        _shared.Dispose();
    }

    private static void RefuseOthers(string learner, string owner)
    {
        if (owner != learner)
            throw new LabException("Only the person who started this run can control it; you can watch it, or start your own.");
    }

    // One that leaves has its place until it is gone: it may be called back.
    private static bool TakesPlace(RunWork work) => work.Run.Standing is { HoldsLab: true, Phase: not RunPhase.Waiting };

    private RunWork OwnedBy(string learner, string id)
    {
        lock (_gate)
        {
            if (_live.TryGetValue(id ?? "", out var work))
            {
                RefuseOthers(learner, work.Run.Owner);
                return work;
            }

            var saved = _saved.Find(id!);
            RefuseOthers(learner, saved.Owner);
            return BringBack(saved);
        }
    }

    // False where there is no such run.
    private bool StopOwn(string learner, string id)
    {
        if (_live.TryGetValue(id, out var work))
        {
            RefuseOthers(learner, work.Run.Owner);
            Stop(work);
            return true;
        }

        if (_saved.TryFind(id) is not { } saved)
            return false;
        RefuseOthers(learner, saved.Owner);
        _saved.Delete(id);
        return true;
    }

    private void Stop(RunWork work)
    {
        var ends = work.Run.Stop();
        _saved.Delete(work.Run.Id);
        work.Run.Feed.Touch();
        _shared.Scheduler.Enqueue(work);
        if (ends)
            _shared.Journal.IsStopped(work.Run);
    }

    private RunWork Open(Run run, LabState? saved)
    {
        var work = new RunWork(run, _shared, saved, Leave, Snapshot);
        _live.Add(run.Id, work);
        _line.Add(work);
        FillPlaces();
        return work;
    }

    // First come, first served, except where an address has its share already. Runs that nobody watches give way.
    private void FillPlaces()
    {
        _line.RemoveAll(work => work.Run.Standing.Phase != RunPhase.Waiting);
        if (_line.Count == 0)
            return;
        var placed = _live.Values.Where(TakesPlace).OrderBy(work => work.Run.Created).ToList();
        var making = new HashSet<RunWork>(); // what leaves, each for one who waits
        foreach (var work in _line.ToArray())
        {
            if (Crowd(work, placed) is { } crowd && !crowd.Any(other => other.Run.Standing.IsLeaving && making.Add(other))
                && crowd.FirstOrDefault(other => other.Run.Standing is { Readers: 0, IsLeaving: false }) is { } idle)
            {
                LetGo(idle);
                making.Add(idle);
                placed.RemoveAll(other => !TakesPlace(other));
            }

            if (Crowd(work, placed) is not null)
                continue; // its place is free when what leaves is gone
            _line.Remove(work);
            placed.Add(work);
            Admit(work);
        }
    }

    // Those of whom one must go before there is a place; null where there is one.
    private List<RunWork>? Crowd(RunWork work, List<RunWork> placed)
    {
        var own = work.Run.Address is { } address ? placed.FindAll(other => other.Run.Address == address) : [];
        return own.Count >= _settings.RunsPerAddress ? own : placed.Count >= _settings.MaxRuns ? placed : null;
    }

    private void Admit(RunWork work)
    {
        var run = work.Run;
        if (!run.CameBack)
            _shared.Journal.Starts(run);
        run.Admit([.. run.Type.Needs(run.Standing.Options).DistinctBy(resource => resource.Key).Select(_resources.Prepare)]);
        Task.WhenAll(run.Preparations.Select(p => p.Completion)).ContinueWith(ready => Prepared(work, ready), TaskScheduler.Default);
    }

    private void Prepared(RunWork work, Task<object[]> ready)
    {
        if (ready.IsCompletedSuccessfully)
        {
            work.Run.Prepared();
        }
        else
        {
            var error = ready.Exception?.GetBaseException() ?? new OperationCanceledException("The server stops.");
            if (work.Run.Fail(Reason.Of(error)))
                _shared.Journal.Fails(work.Run, "cannot have what it needs", error);
        }

        _shared.Scheduler.Enqueue(work);
    }

    // The oldest run of his that nobody watches makes room; of those that have ended, as many are kept as may run.
    private void MakeRoom(string owner, IReadOnlyCollection<string> instead)
    {
        var own = _live.Values.Where(work => work.Run.Owner == owner && !instead.Contains(work.Run.Id)).OrderBy(work => work.Run.Created).ToArray();
        var held = own.Where(work => work.Run.Standing.HoldsLab).ToArray();
        foreach (var ended in own.Except(held).SkipLast(_settings.RunsPerLearner))
            LetGo(ended);
        if (held.Length >= 2 * _settings.RunsPerLearner)
            throw new LabException($"{held.Length} runs of yours are open or being saved; wait a moment, then start again.");
        var staying = held.Where(work => !work.Run.Standing.IsLeaving).ToArray();
        var surplus = staying.Length - _settings.RunsPerLearner + 1;
        if (surplus <= 0)
            return;
        var idle = staying.Where(work => work.Run.Standing.Readers == 0).Take(surplus).ToArray();
        if (idle.Length < surplus)
            throw new LabException($"You have {staying.Length} runs open, which is the most; stop one, or close the page that shows it.");
        foreach (var work in idle)
            LetGo(work);
    }

    private void RefuseWhenClosed()
    {
        if (_closed)
            throw new LabException("The server stops just now; try again in a moment.");
    }

    private void LetGo(RunWork work)
    {
        if (work.Run.Standing.HoldsLab && !Guest.Is(work.Run.Owner))
        {
            work.Run.Leave();
            _shared.Scheduler.Enqueue(work);
        }
        else
        {
            Drop(work);
        }
    }

    // Nothing of it is kept, in memory or on disk.
    private void Drop(RunWork work)
    {
        if (work.Run.Standing.HoldsLab)
            Stop(work);
        _live.Remove(work.Run.Id);
        _saved.Delete(work.Run.Id);
    }

    // Called by a worker. Saving takes long and needs no lock; letting go takes it, so that nobody gets a run that is going.
    // One that cannot be saved stays in memory.
    private bool Leave(RunWork work, RunStanding standing)
    {
        if (TrySave(work, standing, onlyWhatChanged: false) is not { } saved)
        {
            work.Run.Stay();
            return false;
        }

        lock (_gate)
        {
            if (!work.Run.TryLetGo(standing.Attention))
            {
                if (!work.Run.Standing.HoldsLab)
                    _saved.Delete(saved.Id); // it was stopped while it was saved
                return false;
            }

            _live.Remove(saved.Id);
            _saved.Add(saved);
            _shared.Journal.IsSaved(work.Run);
            FillPlaces();
            return true;
        }
    }

    // Null for one that could not be saved, or that needs it not.
    private SavedRun? TrySave(RunWork work, RunStanding standing, bool onlyWhatChanged)
    {
        try
        {
            if (onlyWhatChanged && !work.HasChanged)
                return null;
            var state = work.Save();
            var saved = SavedRun.Of(work.Run, standing, state is not null, _shared.Time.GetUtcNow());
            return _saved.Write(saved, state);
        }
        catch (Exception error)
        {
            _shared.Journal.Warns(work.Run.Id, work.Run.Type.Id, "could not be saved", error);
            return null;
        }
    }

    // Called by a worker: the state is taken, another thread writes it, unless the run was stopped meanwhile.
    private void Snapshot(RunWork work, LabState state)
    {
        lock (_gate)
        {
            if (work.Run.Standing.HoldsLab && _live.GetValueOrDefault(work.Run.Id) == work)
                _saved.WriteLater(SavedRun.Of(work.Run, work.Run.Standing, hasState: true, _shared.Time.GetUtcNow()), state, work.SnapshotIsLost);
        }
    }

    private RunWork BringBack(SavedRun saved)
    {
        using var trace = RunMeter.Traces.StartActivity("bring back");
        RefuseWhenClosed();
        _memory.Refuse();
        Run run;
        LabState? state;
        try
        {
            var type = _catalogue.Find(saved.Lab);
            var options = type.Parse(saved.Options);
            state = _saved.Read(saved);
            run = new Run(saved.Id, saved.Owner, type, options, saved.Seed, saved.Place, _shared.Time)
            {
                Created = saved.Created,
                Checkpoint = saved.Checkpoint,
                Address = saved.Address,
                CameBack = saved.HasState, // one that waited for its place is yet to start
            };
            run.Restore(saved);
        }
        catch (Exception error) when (error is LabException || WholeFile.IsUnreadable(error))
        {
            _shared.Journal.Warns(saved.Id, saved.Lab, "does not come back", error);
            throw Outdated(error);
        }

        MakeRoom(saved.Owner, []);
        _saved.Remove(saved.Id);
        var work = Open(run, state);
        _shared.Journal.ComesBack(run);
        return work;
    }

    private static LabException Outdated(Exception? cause = null) =>
        new("The run was saved by an earlier version of the site and cannot go on; start a new one.", cause);

    // Null where an earlier version of the site had other labs, or other options of this one.
    private RunInfo? TryInfo(SavedRun saved)
    {
        try
        {
            return saved.Info(_catalogue.Find(saved.Lab));
        }
        catch (LabException)
        {
            return null;
        }
    }

    private RunInfo Info(RunWork work) => work.Run.Info(PlaceOf(work));

    private RunInfo Info(SavedRun saved) => TryInfo(saved) ?? throw Outdated();
}
