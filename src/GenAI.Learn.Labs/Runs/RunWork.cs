using System.Diagnostics;
using System.Text.Json;

namespace GenAI.Learn.Labs;

/// <summary>The part of a run that touches its lab: served by one worker thread at a time.</summary>
internal sealed class RunWork(Run run, RunSurroundings shared, LabState? saved, Func<RunWork, RunStanding, bool> leave, Action<RunWork, LabState> snapshot)
    : ScheduledWork(run.Owner)
{
    private readonly DrawingBudget _drawing = new(shared.FrameInterval);
    private readonly SnapshotBudget _snapshots = new(shared.Settings.SnapshotEvery);
    private LabState? _saved = saved;
    private LabSession? _session;
    private ITimer? _alarm;
    private RunPace? _pace;
    private long _due;

    public Run Run => run;

    public override bool Serve(Turn turn)
    {
        run.TakeInHand();
        try
        {
            return ServeInHand(turn);
        }
        catch (Exception error)
        {
            if (run.Fail(Reason.Of(error)))
                shared.Journal.Fails(run, "failed", error);
            Close();
            return false;
        }
        finally
        {
            run.Settle();
            if (run.Standing is { IsToBegin: false, Phase: not RunPhase.Live })
                run.Feed.Touch();
        }
    }

    /// <summary>Something was done since the last snapshot.</summary>
    public bool HasChanged => _snapshots.HasChanged;

    /// <summary>Something was done long enough ago to be saved now.</summary>
    public bool IsSnapshotDue => _snapshots.IsDue && !Guest.Is(run.Owner);

    /// <summary>What was taken last could not be written; another thread says so.</summary>
    public void SnapshotIsLost() => _snapshots.Lost();

    /// <summary>The state to save; null when the lab was not made yet and no earlier state waits.</summary>
    public LabState? Save()
    {
        using var trace = RunMeter.Traces.StartActivity("save");
        return _session?.Save() ?? (run.HasReset ? null : _saved);
    }

    /// <summary>Frees the lab.</summary>
    public void Close()
    {
        _alarm?.Dispose();
        _session?.Dispose();
        (_alarm, _session, _saved) = (null, null, null);
    }

    private bool ServeInHand(Turn turn)
    {
        var standing = run.Standing;
        if (standing.IsOver)
        {
            Close();
            return false;
        }

        if (standing.IsLeaving && (standing.IsToBegin || !run.HasOrders) && leave(this, standing))
        {
            Close();
            return false;
        }

        if (standing.IsToBegin)
            return false;
        if (_session is null)
            Draw(Begin());
        var session = Obey(turn);
        if (ShouldStep)
            Proceed(session, turn);
        run.Work(session.Step, session.LastScalars);
        if (IsSnapshotDue)
            Snapshot(session);
        return run.HasOrders || run.Standing.IsLeaving || (ShouldStep && !session.IsResting && IsDueOrWillWake());
    }

    private bool ShouldStep => run.Standing.State == RunState.Running && !run.HasOrders;

    // A step that is due later needs an alarm, whoever was served now: an option may have woken a lab between two steps.
    private bool IsDueOrWillWake()
    {
        var now = shared.Time.GetTimestamp();
        if (run.Standing.Pace != _pace || _due <= now)
            return true;
        _alarm ??= shared.Time.CreateTimer(_ => shared.Scheduler.Enqueue(this), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _alarm.Change(shared.Time.GetElapsedTime(now, _due), Timeout.InfiniteTimeSpan);
        return false;
    }

    private LabSession Begin()
    {
        using var trace = RunMeter.Traces.StartActivity("begin");
        trace?.SetTag("lab", run.Type.Id);
        if (_saved is null)
            run.History.Clear();
        var options = run.Standing.Options;
        var resources = run.Preparations.ToDictionary(p => p.Key, p => p.Completion.Result);
        var checkpoint = _saved is null && run.Checkpoint is { } info ? Read(info, options) : null;
        var session = new LabSession(run.Type, checkpoint?.Options ?? options, run.Seed, shared.Device, resources, run.History);
        _session = session;
        if (_saved is not null)
            session.Load(_saved);
        if (checkpoint is not null)
            GoOnFrom(checkpoint, session, options);
        _saved = null;
        return session;
    }

    private Checkpoint Read(CheckpointInfo info, LabOptions options)
    {
        var checkpoint = shared.Checkpoints.Read(run.Type, options);
        return checkpoint.Info == info ? checkpoint : throw new LabException("The checkpoint was trained anew since this run started; start again.");
    }

    // Live options act as if they were changed at that step: the lab has first those that it was trained with.
    private void GoOnFrom(Checkpoint checkpoint, LabSession session, LabOptions options)
    {
        try
        {
            session.Load(checkpoint.State);
            if (!JsonElement.DeepEquals(LabType.ToJson(checkpoint.Options), LabType.ToJson(options)))
                session.Update(options);
        }
        catch (Exception error)
        {
            run.History.Clear();
            shared.Journal.Warns(run.Id, run.Type.Id, "cannot begin from its checkpoint", error);
            throw CheckpointStore.Unusable(run.Type, error);
        }
    }

    // Does what was asked for as far as the turn goes, and shows it; what is left waits for the next turn.
    private LabSession Obey(Turn turn)
    {
        var obeyed = false;
        while ((!obeyed || !turn.IsOver) && run.TakeOrder() is { } order)
        {
            Do(order);
            obeyed = true;
        }

        var session = _session!;
        if (obeyed)
        {
            _snapshots.Worked(turn.Elapsed);
            FinishWhenOver(session);
            Draw(session);
        }

        return session;
    }

    private void Do(RunOrder order)
    {
        switch (order)
        {
            case RunOrder.Reset:
                Close();
                Begin();
                break;
            case RunOrder.Take take:
                _session!.Update(take.Options);
                break;
            case RunOrder.Step step when !_session!.IsOver:
                if (step.Phase is null)
                    _session.StepWhole();
                else
                    _session.StepThrough(step.Phase);
                break;
        }
    }

    private void Proceed(LabSession session, Turn turn)
    {
        if (session.IsResting)
            return;
        var pace = run.Standing.Pace;
        if (session.IsOver)
            _pace = pace; // a checkpoint from which nothing is left to do
        else if (pace.Speed == 0)
            StepFreely(session, pace, turn);
        else
            StepInPace(session, pace, turn);
        if (FinishWhenOver(session) || IsFrameDue(turn) || session.IsResting)
            Draw(session);
    }

    private void Snapshot(LabSession session)
    {
        var clock = Stopwatch.StartNew();
        snapshot(this, session.Save());
        _snapshots.Taken(clock.Elapsed);
    }

    private bool IsFrameDue(Turn turn) => run.Standing.Readers > 0 && _drawing.IsDue(turn.IsCrowded);

    // While others wait a whole turn of steps goes before each picture.
    private void StepFreely(LabSession session, RunPace pace, Turn turn)
    {
        var before = session.Step;
        var clock = Stopwatch.StartNew();
        do
            session.StepWhole();
        while (!turn.IsOver && (turn.IsCrowded || !IsFrameDue(turn)) && !session.IsDone && ShouldStep);
        (_pace, _due) = (pace, 0);
        Stepped(clock.Elapsed, session.Step - before);
    }

    // Steps fall due at even distances; in slow motion each phase does, and each is shown.
    private void StepInPace(LabSession session, RunPace pace, Turn turn)
    {
        var slow = pace.Speed <= shared.Settings.SlowMotion;
        var units = pace.Speed * (slow ? Math.Max(1, run.Type.Phases.Count) : 1);
        var interval = (long)(shared.Time.TimestampFrequency / units);
        if (_pace != pace)
            (_pace, _due) = (pace, pace.Since);
        var now = shared.Time.GetTimestamp();
        var before = session.Step;
        var clock = Stopwatch.StartNew();
        while (_due <= now && !turn.IsOver && !session.IsDone && ShouldStep)
        {
            if (slow)
                session.StepPhase();
            else
                session.StepWhole();
            _due += interval;
            if (slow)
                Draw(session);
        }

        Stepped(clock.Elapsed, session.Step - before);

        // What a busy machine could not do in time is not made up for later, beyond a quarter of a second.
        _due = Math.Max(_due, now - (shared.Time.TimestampFrequency / 4));
    }

    private void Stepped(TimeSpan time, int steps)
    {
        shared.Journal.Meter.Stepped(run.Type.Id, steps, time);
        _drawing.Stepped(time);
        _snapshots.Worked(time);
    }

    // Training before the run's start does not count.
    private bool IsOutOfTime(LabSession session) =>
        session.Work - TimeSpan.FromSeconds(run.Checkpoint?.Seconds ?? 0) >= shared.Settings.MaxRunTime;

    // Whoever sees that the run is finished sees its last scalars too.
    private bool FinishWhenOver(LabSession session)
    {
        if (!session.IsOver && !IsOutOfTime(session))
            return false;
        run.Work(session.Step, session.LastScalars);
        if (run.Finish())
            shared.Journal.IsFinished(run);
        return true;
    }

    private void Draw(LabSession session)
    {
        var clock = Stopwatch.StartNew();
        var frame = session.Draw();
        var scalars = session.LastScalars;
        run.Work(session.Step, scalars);
        run.Feed.Publish(new Picture(session.Step, session.Work.TotalSeconds, session.Phase, scalars, NoteOf(frame, session)) { Goal = frame.Goal }, frame);
        _drawing.Drawn(clock.Elapsed);
    }

    private string NoteOf(Frame frame, LabSession session) =>
        run.Standing.Phase != RunPhase.Finished ? frame.Note
        : session.Step >= run.Type.MaxSteps ? $"{frame.Note} The run ended at its cap of {run.Type.MaxSteps} steps.".Trim()
        : IsOutOfTime(session) ? $"{frame.Note} The run ended after {shared.Settings.MaxRunTime.TotalMinutes} minutes of work.".Trim()
        : frame.Note;
}
