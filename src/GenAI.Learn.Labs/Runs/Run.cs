using System.Text.Json;

namespace GenAI.Learn.Labs;

/// <summary>
/// A run as an actor: whoever holds it posts, one worker thread at a time takes the orders and steps (<see cref="RunWork"/>),
/// and everybody reads one immutable <see cref="Standing"/>. The only lock is that of the mailbox.
/// </summary>
internal sealed class Run
{
    private readonly Lock _gate = new();
    private readonly RunMailbox _mailbox = new();
    private readonly TimeProvider _time;
    private RunStanding _standing;
    private bool _inHand = true;

    public Run(string id, string owner, LabType type, LabOptions options, long seed, string? place, TimeProvider time)
    {
        (Id, Owner, Type, Seed, Place, _time) = (id, owner, type, seed, place, time);
        Created = time.GetUtcNow();
        _standing = new RunStanding(options, new RunPace(0, Now), Now);
    }

    public string Id { get; }

    public string Owner { get; }

    public LabType Type { get; }

    public long Seed { get; }

    public string? Place { get; }

    public DateTimeOffset Created { get; init; }

    /// <summary>What it begins from, at first and after a reset; null for nothing.</summary>
    public CheckpointInfo? Checkpoint { get; init; }

    /// <summary>It was saved, and is in memory again.</summary>
    public bool CameBack { get; init; }

    /// <summary>The network address from which it was started; null for none known.</summary>
    public string? Address { get; init; }

    /// <summary>What it needs, once it has a place.</summary>
    public IReadOnlyList<Preparation> Preparations { get; private set; } = [];

    public RunFeed Feed { get; } = new();

    public ScalarHistory History { get; } = new();

    /// <summary>How it stands now.</summary>
    public RunStanding Standing => Volatile.Read(ref _standing);

    public bool HasOrders
    {
        get
        {
            lock (_gate)
                return !_mailbox.IsEmpty;
        }
    }

    /// <summary>It is to begin anew, and has not yet.</summary>
    public bool HasReset
    {
        get
        {
            lock (_gate)
                return _mailbox.HasReset;
        }
    }

    /// <summary>Everything asked for is done, and shown.</summary>
    public bool IsSettled
    {
        get
        {
            lock (_gate)
                return !_inHand && _mailbox.IsEmpty;
        }
    }

    /// <summary>How long nobody has watched or commanded it.</summary>
    public TimeSpan Unwatched => Standing is { Readers: 0 } standing ? _time.GetElapsedTime(standing.Moment) : TimeSpan.Zero;

    private long Now => _time.GetTimestamp();

    public bool Pause() => Post(standing => standing.Paused(Now), new RunOrder.Show());

    public bool Resume() => Post(standing => standing.Resumed(Now));

    public bool StepByHand(string? phase) => Post(standing => standing.SteppedByHand(Now), new RunOrder.Step(phase));

    public bool Reset() => Post(standing => standing.Reset(Now), new RunOrder.Reset());

    public bool SetSpeed(double speed) => Post(standing => standing.AtSpeed(speed, Now));

    /// <summary>Takes new values of live options. They are read without the lock, and again where others came first.</summary>
    public bool Update(JsonElement json, StepCap cap)
    {
        while (true)
        {
            var present = Standing;
            var options = Type.ParseLive(present.Options, json);
            if (Type.StepSeconds(options) > Type.StepSeconds(present.Options))
                cap.Refuse(Type, options);
            lock (_gate)
            {
                if (ReferenceEquals(_standing.Options, present.Options))
                    return PostLocked(standing => standing.Updated(options, Now), new RunOrder.Take(options));
            }
        }
    }

    public bool Watch() => Post(standing => standing.Watched(Now));

    public bool Unwatch() => Post(standing => standing.Unwatched(Now));

    /// <summary>Pauses a run that nobody watches, until somebody does.</summary>
    public bool Idle() => Post(standing => standing.Idle(), new RunOrder.Show());

    public bool Leave() => Post(standing => standing.Leaving());

    /// <summary>Gives it a place, with what it needs.</summary>
    public bool Admit(IReadOnlyList<Preparation> preparations)
    {
        Preparations = preparations;
        return Post(standing => preparations.All(p => p.Completion.IsCompletedSuccessfully) ? standing.Admitted().Prepared() : standing.Admitted());
    }

    public bool Prepared() => Post(standing => standing.Prepared());

    /// <summary>Gives whether it was stopped by this.</summary>
    public bool Stop() => Ends(standing => standing.Stopped());

    /// <summary>Gives whether it failed by this: one that is to begin anew goes on.</summary>
    public bool Fail(string error) => Ends(standing => _mailbox.HasReset && standing.IsPrepared ? standing : standing.Failed(error));

    /// <summary>Gives whether it finished by this.</summary>
    public bool Finish() => Ends(standing => _mailbox.HasReset ? standing : standing.Finished());

    public bool Work(int step, IReadOnlyDictionary<string, double> scalars) => Post(standing => standing.Worked(step, scalars));

    public bool Stay() => Post(standing => standing.Stays(Now));

    /// <summary>Takes over how a saved run stood.</summary>
    public bool Restore(SavedRun saved) => Post(standing => standing.As(saved, Now));

    /// <summary>Lets the run go, unless somebody watched or commanded it since then.</summary>
    public bool TryLetGo(int attention)
    {
        Post(standing => standing.LetGo(attention));
        return Standing.Phase == RunPhase.Gone;
    }

    /// <summary>From here until <see cref="Settle"/> a thread works on it.</summary>
    public void TakeInHand()
    {
        lock (_gate)
            _inHand = true;
    }

    /// <summary>The oldest order; null for none.</summary>
    public RunOrder? TakeOrder()
    {
        lock (_gate)
            return _mailbox.Take();
    }

    public void Settle()
    {
        lock (_gate)
        {
            _inHand = _standing.IsToBegin;
            if (_standing.IsOver)
                _mailbox.Clear();
        }
    }

    public RunInfo Info(int queue)
    {
        var standing = Standing;
        return new RunInfo(Id, Type.Id, Type.Title, Seed, standing.OptionsJson, Type.Views(standing.Options), Type.Phases, Place)
        {
            State = standing.State,
            Queue = queue,
            Step = standing.Step,
            Scalars = standing.Scalars,
            Error = standing.Error,
            Checkpoint = Checkpoint,
        };
    }

    private bool Ends(Func<RunStanding, RunStanding> transition)
    {
        lock (_gate)
        {
            var before = _standing.Phase;
            return PostLocked(transition, null) && _standing.Phase != before;
        }
    }

    private bool Post(Func<RunStanding, RunStanding> transition, RunOrder? order = null)
    {
        lock (_gate)
            return PostLocked(transition, order);
    }

    // False for a run that is gone: whoever asks must bring it back first. A refusal changes nothing.
    private bool PostLocked(Func<RunStanding, RunStanding> transition, RunOrder? order)
    {
        if (_standing.Phase == RunPhase.Gone)
            return false;
        var next = transition(_standing);
        if (order is not null && !ReferenceEquals(next, _standing))
            _mailbox.Put(order);
        Volatile.Write(ref _standing, next);
        return true;
    }
}
