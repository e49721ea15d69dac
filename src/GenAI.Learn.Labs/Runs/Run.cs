using System.Text.Json;

namespace GenAI.Learn.Labs;

/// <summary>
/// A run as its owner and watchers know it: identity, options, state, readers. Any thread may call it; what touches the lab
/// itself is left as a task for <see cref="RunWork"/>.
/// </summary>
internal sealed class Run
{
    private const int MaxWaitingSteps = 20;

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly List<string?> _steps = [];
    private bool _reset;
    private bool _optionsChanged;
    private bool _draw;
    private bool _leave;
    private bool _leaving;
    private bool _letGo;
    private int _attention;
    private int _attentionWhenLeaving;
    private bool _prepared;
    private bool _inHand = true;
    private bool _wantsToRun = true;
    private bool _idle;
    private RunEnd _end;
    private int _readers;
    private long _unwatchedSince;

    public Run(string id, string owner, LabType type, LabOptions options, long seed, string? place, IReadOnlyList<Preparation> preparations, TimeProvider time)
    {
        (Id, Owner, Type, Options, Seed, Place, Preparations, _time) = (id, owner, type, options, seed, place, preparations, time);
        OptionsJson = LabType.ToJson(options);
        Created = time.GetUtcNow();
        _unwatchedSince = time.GetTimestamp();
        Pace = new RunPace(0, _unwatchedSince);
    }

    public string Id { get; }

    public string Owner { get; }

    public LabType Type { get; }

    public long Seed { get; }

    public string? Place { get; }

    public DateTimeOffset Created { get; init; }

    /// <summary>What it begins from, at first and after a reset; null for nothing.</summary>
    public CheckpointInfo? Checkpoint { get; init; }

    public IReadOnlyList<Preparation> Preparations { get; }

    public RunFeed Feed { get; } = new();

    public ScalarHistory History { get; } = new();

    public LabOptions Options { get; private set; }

    public JsonElement OptionsJson { get; private set; }

    /// <summary>How fast it steps; another object whenever the count of due steps begins anew.</summary>
    public RunPace Pace { get; private set; }

    public string? Error { get; private set; }

    /// <summary>Steps done and last scalars, renewed after each slice even when nothing is drawn.</summary>
    public (int Step, IReadOnlyDictionary<string, double> Scalars) Standing { get; set; } = (0, Picture.Empty.Scalars);

    public bool IsPrepared => _prepared = _prepared || Preparations.All(p => p.Completion.IsCompletedSuccessfully);

    public bool WantsToRun => Locked(() => _wantsToRun);

    public RunEnd End => Locked(() => _end);

    public int Readers => Locked(() => _readers);

    public bool IsLeaving => Locked(() => _leaving || _letGo);

    /// <summary>It is saved, and another object goes on with it.</summary>
    public bool IsLetGo => Locked(() => _letGo);

    public bool ShouldStep => Locked(() => StateLocked() == RunState.Running);

    public bool HasTasks => Locked(() => _reset || _optionsChanged || _draw || _leave || _steps.Count > 0);

    /// <summary>Everything asked for is done, and shown.</summary>
    public bool IsSettled => Locked(() => !_inHand && !HasTasks);

    public RunState State => Locked(StateLocked);

    /// <summary>How long nobody has watched.</summary>
    public TimeSpan Unwatched => Locked(() => _readers > 0 ? TimeSpan.Zero : _time.GetElapsedTime(_unwatchedSince));

    public void Pause() => Locked(() =>
    {
        _wantsToRun = _idle = false;
        _draw = true;
        Attend();
    });

    public void Resume() => Locked(() =>
    {
        RefuseWhenEnded();
        (_wantsToRun, _idle) = (true, false);
        SetPace(Pace.Speed);
        Attend();
    });

    public void StepByHand(string? phase) => Locked(() =>
    {
        RefuseWhenEnded();
        if (_steps.Count >= MaxWaitingSteps)
            throw new LabException($"{MaxWaitingSteps} steps are waiting already; wait until they are done.");
        _wantsToRun = _idle = false;
        _steps.Add(phase);
        Attend();
    });

    public void Reset() => Locked(() =>
    {
        if (_end == RunEnd.Stopped)
            RefuseWhenEnded();
        (_end, Error, _reset) = (RunEnd.None, null, true);
        _steps.Clear();
        SetPace(Pace.Speed);
        Attend();
    });

    public void SetSpeed(double speed) => Locked(() =>
    {
        SetPace(speed);
        Attend();
    });

    public void Update(JsonElement json) => Locked(() =>
    {
        if (_end is RunEnd.Failed or RunEnd.Stopped)
            RefuseWhenEnded();
        Options = Type.ParseLive(Options, json);
        OptionsJson = LabType.ToJson(Options);
        _optionsChanged = true;
        Attend();
    });

    /// <summary>Pauses a run that nobody watches, until somebody does.</summary>
    public bool PauseForIdleness() => Locked(() =>
    {
        var pauses = StateLocked() == RunState.Running && _readers == 0;
        _idle |= pauses;
        _draw |= pauses;
        return pauses;
    });

    public void Leave() => Locked(() => _leave = _leaving = true);

    /// <summary>Lets the run go, unless somebody watched or commanded it since the state was taken that is saved.</summary>
    public bool TryLetGo() => Locked(() => _letGo = _attention == _attentionWhenLeaving);

    public void AddReader() => Locked(() =>
    {
        _readers++;
        if (_idle)
            SetPace(Pace.Speed);
        _idle = false;
        Attend();
    });

    public void RemoveReader() => Locked(() =>
    {
        if (--_readers == 0)
            _unwatchedSince = _time.GetTimestamp();
    });

    /// <summary>Ends the run, unless it ended before.</summary>
    public bool EndAs(RunEnd end, string? error = null) => Locked(() =>
    {
        if (_end != RunEnd.None && end != RunEnd.Stopped)
            return false;
        (_end, Error) = (end, error);
        return true;
    });

    /// <summary>What is to be done, which the caller now does.</summary>
    public RunTasks TakeTasks() => Locked(() =>
    {
        var tasks = new RunTasks(_reset, _optionsChanged ? Options : null, [.. _steps], _draw, _leave);
        (_reset, _optionsChanged, _draw, _leave) = (false, false, false, false);
        _steps.Clear();
        _inHand = true;
        _attentionWhenLeaving = _attention;
        return tasks;
    });

    /// <summary>What was taken is done.</summary>
    public void Settle() => Locked(() => _inHand = !IsPrepared && _end is not (RunEnd.Failed or RunEnd.Stopped));

    /// <summary>Takes over how a saved run stood.</summary>
    public void Restore(SavedRun saved) => Locked(() =>
    {
        _wantsToRun = saved.WantsToRun;
        SetPace(saved.Speed);
        _end = saved.Finished ? RunEnd.Finished : RunEnd.None;
        _idle = true;
        Standing = (saved.Step, saved.Scalars);
    });

    public RunInfo Info(int queue)
    {
        var standing = Standing;
        return new RunInfo(Id, Type.Id, Type.Title, Seed, OptionsJson, Type.Views(Options), Type.Phases, Place)
        {
            State = State,
            Queue = queue,
            Step = standing.Step,
            Scalars = standing.Scalars,
            Error = Error,
            Checkpoint = Checkpoint,
        };
    }

    private RunState StateLocked() => _end switch
    {
        RunEnd.Failed => RunState.Failed,
        RunEnd.Stopped => RunState.Stopped,
        _ when _letGo => RunState.Saved,
        RunEnd.Finished => RunState.Finished,
        _ when !IsPrepared => RunState.Preparing,
        _ => _wantsToRun && !_idle ? RunState.Running : RunState.Paused,
    };

    private void SetPace(double speed) => Pace = new RunPace(speed, _time.GetTimestamp());

    // Somebody cares: it does not leave, and its idle time begins anew.
    private void Attend()
    {
        _attention++;
        _leave = _leaving = false;
        _unwatchedSince = _time.GetTimestamp();
    }

    private void RefuseWhenEnded()
    {
        if (_end != RunEnd.None)
            throw new LabException($"The run is {Wording.Camel(_end.ToString())}; {(_end == RunEnd.Stopped ? "start a new one" : "reset it to begin again")}.");
    }

    private void Locked(Action action)
    {
        lock (_gate)
            action();
    }

    private T Locked<T>(Func<T> read)
    {
        lock (_gate)
            return read();
    }
}
