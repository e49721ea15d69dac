namespace GenAI.Learn.Labs;

/// <summary>One watcher's place in a run: what it has had, and so what the next message must hold.</summary>
internal sealed class RunReader
{
    private readonly Run _run;
    private readonly bool _isLean;
    private readonly Func<int> _queue;
    private HistoryMark _mark;
    private long _seen = -1;
    private long _views;
    private LabOptions? _options;
    private (RunState State, int Queue, Progress? Progress) _told;

    public RunReader(Run run, int after, bool isLean, Func<int> queue)
    {
        (_run, _isLean, _queue) = (run, isLean, queue);
        _mark = run.History.MarkAfter(after);
    }

    /// <summary>True when nothing more can come.</summary>
    public bool IsAtEnd => _run.IsSettled && _run.Feed.Version == _seen
        && _told.State is RunState.Finished or RunState.Failed or RunState.Stopped or RunState.Saved;

    /// <summary>While it prepares or waits in the queue, there is news without a new picture.</summary>
    public bool LooksAgain => _told.State is RunState.Waiting or RunState.Preparing || _told.Queue > 0;

    /// <summary>The next message; null when nothing changed since the last.</summary>
    public FrameMessage? Next()
    {
        var version = _run.Feed.Version;
        var standing = _run.Standing;
        var now = (standing.State, _queue(), ProgressOf(standing));
        if (version == _seen && now == _told)
            return null;
        (_seen, _told) = (version, now);

        var (picture, views, newest) = _run.Feed.Since(_views, _isLean);
        _views = newest;
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
        return _isLean ? message.Lean() : message;
    }

    // Of several resources, the one that is not ready and takes longest.
    private Progress? ProgressOf(RunStanding standing) =>
        standing.Phase == RunPhase.Preparing
            ? _run.Preparations.Where(p => !p.Completion.IsCompleted).Select(p => p.Progress).MaxBy(p => p.SecondsLeft)
            : null;
}
