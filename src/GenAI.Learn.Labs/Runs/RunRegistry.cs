using System.Security.Cryptography;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Engine;
using Microsoft.Extensions.Logging;

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

    public RunRegistry(LabCatalogue catalogue, RunSurroundings shared)
    {
        (_catalogue, _shared, _settings) = (catalogue, shared, shared.Settings);
        _resources = new ResourceStore(shared.Time);
        _saved = new SavedRuns(_settings, shared.Time, shared.Log);
        _memory = new MemoryGuard(_settings.MaxMemoryMegabytes, shared.Time);
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

    /// <summary>A new run; it waits in line where all places are taken.</summary>
    public RunWork Start(Func<string, Run> make)
    {
        lock (_gate)
        {
            var run = make(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
            MakeRoom(run.Owner);
            _memory.Refuse();
            var work = Open(run, null);
            if (run.Standing.Phase == RunPhase.Waiting)
                _shared.Log.LogInformation("Run {Run} of {Lab} waits for a place, {Place} before it", run.Id, run.Type.Id, _line.IndexOf(work));
            else
                _shared.Log.LogInformation("Run {Run} of {Lab} starts", run.Id, run.Type.Id);
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
            if (!_live.TryGetValue(id ?? "", out var work))
            {
                RefuseOthers(learner, _saved.Find(id!).Owner);
                _saved.Delete(id!);
                return;
            }

            RefuseOthers(learner, work.Run.Owner);
            Stop(work);
            FillPlaces();
        }
    }

    /// <summary>Ends all runs of a learner who will not come back; nothing of them is kept.</summary>
    public void Forget(string learner)
    {
        lock (_gate)
        {
            foreach (var work in _live.Values.Where(work => work.Run.Owner == learner).ToArray())
            {
                Stop(work);
                _live.Remove(work.Run.Id);
            }

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
                .. _saved.Of(learner).Where(IsReadable).Select(Info),
            ];
        }
    }

    /// <summary>Pauses what nobody watches, then lets it go; has what changed saved now and then; gives places that are free.</summary>
    public void Sweep()
    {
        lock (_gate)
        {
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
        Parallel.ForEach(_live.Values, work =>
        {
            Guarded.UseThreads(1);
            if (work.Run.Standing.HoldsLab && !Guest.Is(work.Run.Owner))
                TrySave(work, work.Run.Standing, onlyWhatChanged: true);
            work.Close();
        });
        _saved.Dispose();
        _resources.Dispose();
    }

    private static void RefuseOthers(string learner, string owner)
    {
        if (owner != learner)
            throw new LabException("Only the person who started this run can control it; you can watch it, or start your own.");
    }

    private static bool TakesPlace(RunWork work) => work.Run.Standing is { HoldsLab: true, IsLeaving: false, Phase: not RunPhase.Waiting };

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

    private void Stop(RunWork work)
    {
        work.Run.Stop();
        _saved.Delete(work.Run.Id);
        work.Run.Feed.Touch();
        _shared.Scheduler.Enqueue(work);
        _shared.Log.LogInformation("Run {Run} of {Lab} is stopped at step {Step}", work.Run.Id, work.Run.Type.Id, work.Run.Standing.Step);
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
        foreach (var work in _line.Where(work => !HasItsShare(work.Run.Address, placed)).ToArray())
        {
            if (placed.Count >= _settings.MaxRuns)
            {
                if (placed.FirstOrDefault(other => other.Run.Standing.Readers == 0) is not { } idle)
                    return;
                LetGo(idle);
                placed.Remove(idle);
            }

            _line.Remove(work);
            placed.Add(work);
            Admit(work);
        }
    }

    private bool HasItsShare(string? address, List<RunWork> placed) =>
        address is not null && placed.Count(work => work.Run.Address == address) >= _settings.RunsPerAddress;

    private void Admit(RunWork work)
    {
        var run = work.Run;
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
            _shared.Log.LogWarning(error, "What run {Run} of {Lab} needs could not be made", work.Run.Id, work.Run.Type.Id);
            work.Run.Fail(Reason.Of(error));
        }

        _shared.Scheduler.Enqueue(work);
    }

    // The oldest run of his that nobody watches makes room; of those that have ended, as many are kept as may run.
    private void MakeRoom(string owner)
    {
        var own = _live.Values.Where(work => work.Run.Owner == owner && !work.Run.Standing.IsLeaving).OrderBy(work => work.Run.Created).ToArray();
        var held = own.Where(work => work.Run.Standing.HoldsLab).ToArray();
        foreach (var ended in own.Except(held).SkipLast(_settings.RunsPerLearner))
            LetGo(ended);
        if (held.Length >= _settings.RunsPerLearner)
            LetGo(held.FirstOrDefault(work => work.Run.Standing.Readers == 0) ?? throw new LabException(
                $"You have {held.Length} runs open, which is the most; stop one, or close the page that shows it."));
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
            work.Run.Stop();
            _shared.Scheduler.Enqueue(work);
            _live.Remove(work.Run.Id);
            _saved.Delete(work.Run.Id);
        }
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
                return false;
            _live.Remove(saved.Id);
            _saved.Add(saved);
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
            _shared.Log.LogWarning("Run {Run} of {Lab} could not be saved: {Reason}", work.Run.Id, work.Run.Type.Id, error.Message);
            return null;
        }
    }

    // Called by a worker: the state is taken, another thread writes it.
    private void Snapshot(RunWork work, LabState state)
    {
        if (!Guest.Is(work.Run.Owner))
            _saved.WriteLater(SavedRun.Of(work.Run, work.Run.Standing, hasState: true, _shared.Time.GetUtcNow()), state);
    }

    private RunWork BringBack(SavedRun saved)
    {
        MakeRoom(saved.Owner);
        _memory.Refuse();
        try
        {
            var type = _catalogue.Find(saved.Lab);
            var options = type.Parse(saved.Options);
            var state = _saved.Read(saved);
            var run = new Run(saved.Id, saved.Owner, type, options, saved.Seed, saved.Place, _shared.Time)
            {
                Created = saved.Created,
                Checkpoint = saved.Checkpoint,
            };
            run.Restore(saved);
            _saved.Remove(saved.Id);
            return Open(run, state);
        }
        catch (Exception error) when (error is LabException || WholeFile.IsUnreadable(error))
        {
            _shared.Log.LogWarning("Run {Run} of {Lab} does not come back: {Reason}", saved.Id, saved.Lab, error.Message);
            throw new LabException("The run was saved by an earlier version of the site and cannot go on; start a new one.", error);
        }
    }

    // An earlier version of the site may have had other labs, or other options of this one.
    private bool IsReadable(SavedRun saved)
    {
        try
        {
            return _catalogue.Has(saved.Lab) && _catalogue.Find(saved.Lab).Parse(saved.Options) is not null;
        }
        catch (LabException)
        {
            return false;
        }
    }

    private RunInfo Info(RunWork work) => work.Run.Info(PlaceOf(work));

    private RunInfo Info(SavedRun saved) => IsReadable(saved)
        ? saved.Info(_catalogue.Find(saved.Lab))
        : throw new LabException("The run was saved by an earlier version of the site and cannot go on; start a new one.");
}
