using System.Security.Cryptography;
using GenAI.Learn.Models.Data;
using Microsoft.Extensions.Logging;

namespace GenAI.Learn.Labs;

/// <summary>Which runs there are, in memory and on disk; makes room, lets idle ones go and brings them back.</summary>
internal sealed class RunRegistry : IDisposable
{
    private readonly Lock _gate = new();
    private readonly LabCatalogue _catalogue;
    private readonly RunSurroundings _shared;
    private readonly SchedulerSettings _settings;
    private readonly ResourceStore _resources;
    private readonly Dictionary<string, RunWork> _live = [];
    private readonly SavedRuns _saved;
    private readonly MemoryGuard _memory;

    public RunRegistry(LabCatalogue catalogue, RunSurroundings shared)
    {
        (_catalogue, _shared, _settings) = (catalogue, shared, shared.Settings);
        _resources = new ResourceStore(shared.Time);
        _saved = new SavedRuns(_settings, shared.Time, shared.Log);
        _memory = new MemoryGuard(_settings.MaxMemoryMegabytes);
    }

    public int RunsPerLearner => _settings.RunsPerLearner;

    public int Live
    {
        get
        {
            lock (_gate)
                return _live.Values.Count(HoldsLab);
        }
    }

    public RunWork Start(string owner, LabType type, LabOptions options, long seed, string? place, double speed, CheckpointInfo? checkpoint)
    {
        lock (_gate)
        {
            MakeRoom(owner);
            _memory.Refuse();
            var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            var run = new Run(id, owner, type, options, seed, place, Prepare(type, options), _shared.Time) { Checkpoint = checkpoint };
            run.SetSpeed(speed);
            return Open(run, null);
        }
    }

    /// <summary>Commands a run for its owner; it comes back from disk if it must.</summary>
    public void Command(string learner, string id, Action<Run> command)
    {
        lock (_gate)
        {
            var owner = _live.TryGetValue(id ?? "", out var work) ? work.Run.Owner : _saved.Find(id!).Owner;
            if (owner != learner)
                throw new LabException("Only the person who started this run can control it; you can watch it, or start your own.");
            work ??= BringBack(_saved.Find(id!));
            command(work.Run);
            if (work.Run.End == RunEnd.Stopped)
                _saved.Delete(work.Run.Id);
            work.Run.Feed.Touch();
            Nudge(work);
        }
    }

    /// <summary>Stops a run for its owner; one on disk need not come back for that.</summary>
    public void Stop(string learner, string id)
    {
        lock (_gate)
        {
            if (!_live.ContainsKey(id ?? "") && _saved.Find(id!).Owner == learner)
                _saved.Delete(id!);
            else
                Command(learner, id!, run => run.EndAs(RunEnd.Stopped));
        }
    }

    /// <summary>A run with one more reader; it comes back from disk if it must.</summary>
    public RunWork Watched(string id)
    {
        lock (_gate)
        {
            var work = _live.TryGetValue(id, out var live) ? live : BringBack(_saved.Find(id));
            work.Run.AddReader();
            Nudge(work);
            return work;
        }
    }

    public RunInfo Info(string id)
    {
        lock (_gate)
            return _live.TryGetValue(id ?? "", out var work) ? Info(work) : Info(_saved.Find(id!));
    }

    public int ReadersOf(string id)
    {
        lock (_gate)
            return _live.TryGetValue(id, out var work) ? work.Run.Readers : 0;
    }

    public IReadOnlyList<RunInfo> OfLearner(string learner)
    {
        lock (_gate)
        {
            return
            [
                .. _live.Values.Where(w => w.Run.Owner == learner && w.Run.End != RunEnd.Stopped).OrderBy(w => w.Run.Created).Select(Info),
                .. _saved.Of(learner).Where(s => _catalogue.Has(s.Lab)).Select(Info),
            ];
        }
    }

    /// <summary>Pauses what nobody watches, then lets it go.</summary>
    public void Sweep()
    {
        lock (_gate)
        {
            foreach (var work in _live.Values.Where(w => !w.Run.IsLeaving).ToArray())
            {
                var idle = work.Run.Unwatched;
                if (idle >= _settings.IdleSave)
                    LetGo(work);
                else if (idle >= _settings.IdlePause && work.Run.PauseForIdleness())
                    Nudge(work);
            }
        }
    }

    /// <summary>Saves what is in memory; the workers have ended by now.</summary>
    public void Dispose()
    {
        foreach (var work in _live.Values)
        {
            try
            {
                if (HoldsLab(work))
                    Save(work);
            }
            catch (Exception error)
            {
                _shared.Log.LogWarning(error, "Run {Run} could not be saved", work.Run.Id);
            }

            work.Close();
        }

        _resources.Dispose();
    }

    private static bool HoldsLab(RunWork work) => work.Run.End is RunEnd.None or RunEnd.Finished;

    private RunWork Open(Run run, LabState? saved)
    {
        var work = new RunWork(run, _shared, saved, Leave);
        _live.Add(run.Id, work);
        Task.WhenAll(run.Preparations.Select(p => p.Completion)).ContinueWith(ready => Prepared(work, ready), TaskScheduler.Default);
        return work;
    }

    private void Prepared(RunWork work, Task<object[]> ready)
    {
        if (!ready.IsCompletedSuccessfully)
        {
            var error = ready.Exception?.GetBaseException() ?? new OperationCanceledException("The server stops.");
            _shared.Log.LogWarning(error, "A resource of {Lab} could not be made", work.Run.Type.Id);
            work.Run.EndAs(RunEnd.Failed, Reason.Of(error));
        }

        Nudge(work);
    }

    private Preparation[] Prepare(LabType type, LabOptions options) =>
        [.. type.Needs(options).DistinctBy(r => r.Key).Select(_resources.Prepare)];

    // The oldest run of his that nobody watches makes room.
    private void MakeRoom(string owner)
    {
        var runs = _live.Values.Where(w => HoldsLab(w) && !w.Run.IsLeaving).OrderBy(w => w.Run.Created).ToArray();
        var own = runs.Where(w => w.Run.Owner == owner).ToArray();
        if (own.Length >= _settings.RunsPerLearner)
            LetGo(own.FirstOrDefault(w => w.Run.Readers == 0) ?? throw new LabException(
                $"You have {own.Length} runs open, which is the most; stop one, or close the page that shows it."));
        else if (runs.Length >= _settings.MaxRuns)
            LetGo(runs.FirstOrDefault(w => w.Run.Readers == 0) ?? throw new LabException(
                $"All {runs.Length} places of this server are taken; try again in a few minutes."));
    }

    private void LetGo(RunWork work)
    {
        if (HoldsLab(work))
        {
            work.Run.Leave();
            Nudge(work);
        }
        else
        {
            _live.Remove(work.Run.Id);
            _saved.Delete(work.Run.Id);
        }
    }

    // Called by a worker. Saving takes long and needs no lock; letting go takes it, so that nobody gets a run that is going.
    private bool Leave(RunWork work)
    {
        var saved = Save(work);
        lock (_gate)
        {
            if (!work.Run.TryLetGo())
                return false;
            _live.Remove(saved.Id);
            _saved.Add(saved);
            return true;
        }
    }

    private SavedRun Save(RunWork work)
    {
        var state = work.Save();
        var saved = SavedRun.Of(work.Run, state is not null, _shared.Time.GetUtcNow());
        _saved.Write(saved, state);
        return saved;
    }

    private RunWork BringBack(SavedRun saved)
    {
        MakeRoom(saved.Owner);
        try
        {
            var type = _catalogue.Find(saved.Lab);
            var options = type.Parse(saved.Options);
            var state = _saved.Read(saved);
            var run = new Run(saved.Id, saved.Owner, type, options, saved.Seed, saved.Place, Prepare(type, options), _shared.Time)
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
            throw new LabException("The run was saved by an earlier version of the site and cannot go on; start a new one.", error);
        }
    }

    private RunInfo Info(RunWork work) => work.Run.Info(_shared.Scheduler.PlaceOf(work));

    private RunInfo Info(SavedRun saved) => saved.Info(_catalogue.Find(saved.Lab));

    private void Nudge(RunWork work) => _shared.Scheduler.Enqueue(work, express: true);
}
