using System.Diagnostics;

namespace GenAI.Learn.Labs;

/// <summary>One watcher's place in a run: what it has had, and so what the next message must hold.</summary>
internal sealed class RunReader
{
    private readonly Run _run;
    private readonly RunMeter _meter;
    private readonly LeanReader? _lean; // null for a plain stream
    private readonly Func<int> _queue;
    private HistoryMark _mark;
    private long _seen = -1;
    private long _views;
    private LabOptions? _options;
    private (RunState State, int Queue, Progress? Progress) _told;

    public RunReader(Run run, int after, LeanReader? lean, Func<int> queue, RunMeter meter)
    {
        (_run, _lean, _queue, _meter) = (run, lean, queue, meter);
        _mark = run.History.MarkAfter(after);
    }

    /// <summary>True when nothing more can come.</summary>
    public bool IsAtEnd => _run.IsSettled && _run.Feed.Version == _seen && !IsBehind
        && _told.State is RunState.Finished or RunState.Failed or RunState.Stopped or RunState.Saved;

    /// <summary>While it prepares or waits in the queue, and while a view waits for the line, there is news without a new picture.</summary>
    public bool LooksAgain => _told.State is RunState.Waiting or RunState.Preparing || _told.Queue > 0 || IsBehind;

    private bool IsBehind => _lean is { IsBehind: true };

    /// <summary>The next message; null when nothing changed since the last.</summary>
    public FrameMessage? Next()
    {
        var version = _run.Feed.Version;
        var standing = _run.Standing;
        var now = (standing.State, _queue(), ProgressOf(standing));
        var isNew = version != _seen || now != _told;
        if (!isNew && !IsBehind)
            return null;
        var isFirst = _seen < 0;
        (_seen, _told) = (version, now);

        var (picture, views) = Views();
        if (!isNew && views is null)
            return null;
        if (views is not null && !isFirst)
            _meter.Shown(Stopwatch.GetElapsedTime(picture.Drawn)); // the first may have been drawn long before it is asked for
        var options = standing.Options;
        var message = new FrameMessage(_run.Id, _told.State, picture.Step, picture.Time)
        {
            Phase = picture.Phase,
            Queue = _told.Queue,
            Scalars = picture.Scalars,
            Points = _run.History.Since(ref _mark),
            Views = views,
            Note = picture.Note,
            Goal = picture.Goal,
            Options = ReferenceEquals(options, _options) ? null : standing.OptionsJson,
            Progress = _told.Progress,
            Error = standing.Error,
            Checkpoint = _run.Checkpoint,
        };
        _options = options;
        return _lean is null ? message : message.Lean();
    }

    private (Picture Picture, RawJson? Views) Views()
    {
        if (_lean is not null)
        {
            var (newest, all) = _run.Feed.Lean();
            return (newest, _lean.Next(all));
        }

        (var picture, var views, _views) = _run.Feed.Since(_views);
        return (picture, views);
    }

    // Of several resources, the one that is not ready and takes longest.
    private Progress? ProgressOf(RunStanding standing) =>
        standing.Phase == RunPhase.Preparing
            ? _run.Preparations.Where(p => !p.Completion.IsCompleted).Select(p => p.Progress).MaxBy(p => p.SecondsLeft)
            : null;
}
