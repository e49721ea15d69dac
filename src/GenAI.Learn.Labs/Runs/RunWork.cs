using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace GenAI.Learn.Labs;

/// <summary>The part of a run that touches its lab: served by one worker thread at a time.</summary>
internal sealed class RunWork(Run run, RunSurroundings shared, LabState? saved, Func<RunWork, bool> leave) : ScheduledWork
{
    private readonly Stopwatch _sinceFrame = new();
    private LabState? _saved = saved;
    private LabSession? _session;
    private ITimer? _alarm;
    private RunPace? _pace;
    private long _due;

    public Run Run => run;

    public override bool Serve(bool express)
    {
        var tasks = run.TakeTasks();
        try
        {
            return Serve(tasks, express);
        }
        catch (Exception error)
        {
            if (error is not LabException)
                shared.Log.LogWarning(error, "Run {Run} of {Lab} failed", run.Id, run.Type.Id);
            End(RunEnd.Failed, Reason.Of(error));
            return false;
        }
        finally
        {
            run.Settle();
            if (run.End != RunEnd.None)
                run.Feed.Touch();
        }
    }

    /// <summary>The state to save; null when the lab was not made yet and no earlier state waits.</summary>
    public LabState? Save() => _session?.Save() ?? _saved;

    /// <summary>Frees the lab.</summary>
    public void Close()
    {
        _alarm?.Dispose();
        _session?.Dispose();
        (_alarm, _session, _saved) = (null, null, null);
    }

    /// <summary>Ends the run and frees the lab; watchers are told.</summary>
    public void End(RunEnd end, string? error = null)
    {
        run.EndAs(end, error);
        Close();
        run.Feed.Touch();
    }

    private bool Serve(RunTasks tasks, bool express)
    {
        if (run.IsLetGo || run.End is RunEnd.Failed or RunEnd.Stopped)
        {
            Close();
            return false;
        }

        var nothingToDo = !run.IsPrepared || !tasks.AnyToShow;
        if (tasks.Leave && nothingToDo && TryLeave())
            return false;
        if (!run.IsPrepared)
            return false;
        if (tasks.Reset)
            Close();
        var first = _session is null;
        var session = _session ??= Begin();
        if (first)
            Draw(session);
        if (tasks.AnyToShow)
        {
            Do(tasks, session);
            Draw(session);
            if (tasks.Leave && TryLeave())
                return false;
        }

        if (run.ShouldStep && !express)
            Proceed(session);
        run.Standing = (session.Step, session.LastScalars);
        return run.ShouldStep && !session.IsResting && IsDueOrWillWake();
    }

    // A step that is due later needs an alarm, whoever was served now: an option may have woken a lab between two steps.
    private bool IsDueOrWillWake()
    {
        var now = shared.Time.GetTimestamp();
        if (run.Pace != _pace || _due <= now)
            return true;
        WakeAfter(shared.Time.GetElapsedTime(now, _due));
        return false;
    }

    private bool TryLeave()
    {
        if (!leave(this))
            return false;
        Close();
        run.Feed.Touch();
        return true;
    }

    private LabSession Begin()
    {
        if (_saved is null)
            run.History.Clear();
        var resources = run.Preparations.ToDictionary(p => p.Key, p => p.Completion.Result);
        var checkpoint = _saved is null && run.Checkpoint is { } info ? Read(info) : null;
        var session = new LabSession(run.Type, checkpoint?.Options ?? run.Options, run.Seed, shared.Device, resources, run.History);
        if (_saved is not null)
            session.Load(_saved);
        if (checkpoint is not null)
            GoOnFrom(checkpoint, session);
        _saved = null;
        return session;
    }

    private Checkpoint Read(CheckpointInfo info)
    {
        var checkpoint = shared.Checkpoints.Read(run.Type, run.Options);
        return checkpoint.Info == info ? checkpoint : throw new LabException("The checkpoint was trained anew since this run started; start again.");
    }

    // Live options act as if they were changed at that step: the lab has first those that it was trained with.
    private void GoOnFrom(Checkpoint checkpoint, LabSession session)
    {
        try
        {
            session.Load(checkpoint.State);
            if (!JsonElement.DeepEquals(LabType.ToJson(checkpoint.Options), LabType.ToJson(run.Options)))
                session.Update(run.Options);
        }
        catch (Exception error)
        {
            session.Dispose();
            run.History.Clear();
            shared.Log.LogWarning(error, "The checkpoint of {Lab} does not load", run.Type.Id);
            throw CheckpointStore.Unusable(run.Type, error);
        }
    }

    private void Do(RunTasks tasks, LabSession session)
    {
        if (tasks.Options is not null)
            session.Update(tasks.Options);
        foreach (var phase in tasks.Steps)
        {
            if (session.IsOver)
                break;
            if (phase is null)
                session.StepWhole();
            else
                session.StepThrough(phase);
        }

        FinishWhenOver(session);
    }

    private void Proceed(LabSession session)
    {
        if (session.IsResting)
            return;
        if (session.IsOver)
            _pace = run.Pace; // a checkpoint from which nothing is left to do
        else if (run.Pace.Speed == 0)
            StepFreely(session);
        else
            StepInPace(session);
        if (FinishWhenOver(session) || IsFrameDue || session.IsResting)
            Draw(session);
    }

    private bool IsFrameDue => run.Readers > 0 && _sinceFrame.Elapsed >= shared.FrameInterval;

    private void StepFreely(LabSession session)
    {
        var slice = Stopwatch.StartNew();
        do
            session.StepWhole();
        while (slice.Elapsed < shared.Slice && !IsFrameDue && !session.IsDone && run.ShouldStep && !run.HasTasks);
        (_pace, _due) = (run.Pace, 0);
    }

    // Steps fall due at even distances; in slow motion each phase does, and each is shown.
    private void StepInPace(LabSession session)
    {
        var pace = run.Pace;
        var slow = pace.Speed <= shared.Settings.SlowMotion;
        var units = pace.Speed * (slow ? Math.Max(1, run.Type.Phases.Count) : 1);
        var interval = (long)(shared.Time.TimestampFrequency / units);
        if (_pace != pace)
            (_pace, _due) = (pace, pace.Since);
        var now = shared.Time.GetTimestamp();
        var slice = Stopwatch.StartNew();
        while (_due <= now && slice.Elapsed < shared.Slice && !session.IsDone && run.ShouldStep && !run.HasTasks)
        {
            if (slow)
                session.StepPhase();
            else
                session.StepWhole();
            _due += interval;
            if (slow)
                Draw(session);
        }

        // What a busy machine could not do in time is not made up for later, beyond a quarter of a second.
        _due = Math.Max(_due, now - (shared.Time.TimestampFrequency / 4));
    }

    private void WakeAfter(TimeSpan delay)
    {
        _alarm ??= shared.Time.CreateTimer(_ => shared.Scheduler.Enqueue(this), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _alarm.Change(delay, Timeout.InfiniteTimeSpan);
    }

    // Training before the run's start does not count.
    private bool IsOutOfTime(LabSession session) =>
        session.Work - TimeSpan.FromSeconds(run.Checkpoint?.Seconds ?? 0) >= shared.Settings.MaxRunTime;

    // Whoever sees that the run is finished sees its last scalars too.
    private bool FinishWhenOver(LabSession session)
    {
        if (!session.IsOver && !IsOutOfTime(session))
            return false;
        run.Standing = (session.Step, session.LastScalars);
        return run.EndAs(RunEnd.Finished);
    }

    private void Draw(LabSession session)
    {
        var frame = session.Draw();
        run.Standing = (session.Step, session.LastScalars);
        run.Feed.Publish(new Picture(session.Step, session.Work.TotalSeconds, session.Phase, run.Standing.Scalars, NoteOf(frame, session)) { Goal = frame.Goal }, frame.Data);
        _sinceFrame.Restart();
    }

    private string NoteOf(Frame frame, LabSession session) =>
        run.End != RunEnd.Finished ? frame.Note
        : session.Step >= run.Type.MaxSteps ? $"{frame.Note} The run ended at its cap of {run.Type.MaxSteps} steps.".Trim()
        : IsOutOfTime(session) ? $"{frame.Note} The run ended after {shared.Settings.MaxRunTime.TotalMinutes} minutes of work.".Trim()
        : frame.Note;
}
