using System.Text.Json;

namespace GenAI.Learn.Labs;

/// <summary>
/// How a run stands at one moment: all that anyone but its own thread ever reads. It never changes; each method gives the
/// standing after something happened, or refuses it with a <see cref="LabException"/>.
/// </summary>
internal sealed record RunStanding(LabOptions Options, RunPace Pace, long Moment)
{
    public RunPhase Phase { get; private init; }

    public Halt Halt { get; private init; }

    /// <summary>All that it needs was made.</summary>
    public bool IsPrepared { get; private init; }

    /// <summary>Why it failed; null otherwise.</summary>
    public string? Error { get; private init; }

    public JsonElement OptionsJson { get; private init; } = LabType.ToJson(Options);

    /// <summary>It was finished when it was saved, and is again when it is prepared.</summary>
    public bool WasFinished { get; private init; }

    /// <summary>Whole steps done.</summary>
    public int Step { get; private init; }

    /// <summary>The last value of each scalar.</summary>
    public IReadOnlyDictionary<string, double> Scalars { get; private init; } = Picture.Empty.Scalars;

    public int Readers { get; private init; }

    /// <summary>Rises whenever somebody watches or commands it.</summary>
    public int Attention { get; private init; }

    /// <summary>The attention at which it was told to leave; it leaves unless somebody cared since.</summary>
    public int LeftAt { get; private init; } = -1;

    public bool IsLeaving => LeftAt == Attention || Phase == RunPhase.Gone;

    /// <summary>It holds a lab, or will.</summary>
    public bool HoldsLab => IsToBegin || Phase is RunPhase.Live or RunPhase.Finished;

    /// <summary>It has no lab yet: no place, or not all that it needs.</summary>
    public bool IsToBegin => Phase is RunPhase.Waiting or RunPhase.Preparing;

    /// <summary>Nothing more comes of it.</summary>
    public bool IsOver => Phase is RunPhase.Failed or RunPhase.Stopped or RunPhase.Gone;

    public RunState State => Phase switch
    {
        RunPhase.Waiting => RunState.Waiting,
        RunPhase.Preparing => RunState.Preparing,
        RunPhase.Live => Halt == Halt.None ? RunState.Running : RunState.Paused,
        RunPhase.Finished => RunState.Finished,
        RunPhase.Failed => RunState.Failed,
        RunPhase.Stopped => RunState.Stopped,
        _ => RunState.Saved,
    };

    /// <summary>It has a place now.</summary>
    public RunStanding Admitted() => Phase == RunPhase.Waiting ? this with { Phase = RunPhase.Preparing } : this;

    /// <summary>All that it needs is there.</summary>
    public RunStanding Prepared() => this with { IsPrepared = true, Phase = Phase != RunPhase.Preparing ? Phase : WasFinished ? RunPhase.Finished : RunPhase.Live };

    public RunStanding Paused(long now) => Attended(now) with { Halt = Halt.ByHand };

    public RunStanding Resumed(long now)
    {
        RefuseWhenEnded();
        return AtSpeed(Pace.Speed, now) with { Halt = Halt.None };
    }

    public RunStanding SteppedByHand(long now)
    {
        RefuseWhenEnded();
        return Attended(now) with { Halt = Halt.ByHand };
    }

    public RunStanding Reset(long now)
    {
        RefuseWhen(RunPhase.Stopped);
        if (Phase == RunPhase.Failed && !IsPrepared)
            throw new LabException("What the run needs could not be made; start a new one.");
        return AtSpeed(Pace.Speed, now) with { Phase = IsPrepared ? RunPhase.Live : Phase, WasFinished = false, Error = null, Step = IsToBegin ? 0 : Step };
    }

    public RunStanding AtSpeed(double speed, long now) => Attended(now) with { Pace = new RunPace(speed, now) };

    public RunStanding Updated(LabOptions options, long now)
    {
        RefuseWhen(RunPhase.Failed, RunPhase.Stopped);
        return Attended(now) with { Options = options, OptionsJson = LabType.ToJson(options) };
    }

    public RunStanding Watched(long now)
    {
        var woken = Halt == Halt.NobodyWatches ? AtSpeed(Pace.Speed, now) with { Halt = Halt.None } : Attended(now);
        return woken with { Readers = Readers + 1 };
    }

    public RunStanding Unwatched(long now) => this with { Readers = Readers - 1, Moment = Readers == 1 ? now : Moment };

    /// <summary>Pauses a run that nobody watches, until somebody does.</summary>
    public RunStanding Idle() => State == RunState.Running && Readers == 0 ? this with { Halt = Halt.NobodyWatches } : this;

    public RunStanding Leaving() => this with { LeftAt = Attention };

    /// <summary>Lets the run go, unless somebody watched or commanded it since its state was taken.</summary>
    public RunStanding LetGo(int attention) => Attention == attention && HoldsLab ? this with { Phase = RunPhase.Gone } : this;

    /// <summary>It could not be saved, and stays.</summary>
    public RunStanding Stays(long now) => Attended(now);

    public RunStanding Worked(int step, IReadOnlyDictionary<string, double> scalars) => this with { Step = step, Scalars = scalars };

    public RunStanding Finished() => Phase == RunPhase.Live ? this with { Phase = RunPhase.Finished } : this;

    public RunStanding Failed(string error) => IsOver ? this : this with { Phase = RunPhase.Failed, Error = error };

    public RunStanding Stopped() => Phase == RunPhase.Gone ? this : this with { Phase = RunPhase.Stopped, Error = null };

    /// <summary>As a saved run stood: it waits for somebody who watches, or for its owner.</summary>
    public RunStanding As(SavedRun saved, long now) => this with
    {
        Halt = saved.WantsToRun ? Halt.NobodyWatches : Halt.ByHand,
        Pace = new RunPace(saved.Speed, now),
        WasFinished = saved.Finished,
        Step = saved.Step,
        Scalars = saved.Scalars,
    };

    // Somebody cares: it does not leave, and its idle time begins anew.
    private RunStanding Attended(long now) => this with { Attention = Attention + 1, Moment = now };

    private void RefuseWhenEnded() => RefuseWhen(RunPhase.Finished, RunPhase.Failed, RunPhase.Stopped);

    private void RefuseWhen(params ReadOnlySpan<RunPhase> phases)
    {
        if (phases.Contains(Phase))
            throw new LabException($"The run is {Wording.Camel(Phase.ToString())}; {(Phase == RunPhase.Stopped ? "start a new one" : "reset it to begin again")}.");
    }
}
