namespace GenAI.Learn.Labs;

/// <summary>One learner's virtual time and the work that waits for it. The scheduler's lock guards it.</summary>
internal sealed class LearnerAccount
{
    /// <summary>Seconds by which who comes back from a rest is ahead: enough for a slider to be answered at once, not for a step.</summary>
    public const double Credit = 0.05;

    private readonly List<ScheduledWork> _waiting = [];
    private double _least;

    /// <summary>Seconds used, made up to the least of all when the learner comes back from a rest.</summary>
    public double Time { get; private set; }

    /// <summary>How many workers serve it.</summary>
    public int Serving { get; private set; }

    public IReadOnlyList<ScheduledWork> Waiting => _waiting;

    public bool IsIdle => Serving == 0 && _waiting.Count == 0;

    /// <param name="work">Work that now waits.</param>
    /// <param name="least">The time of those who were served last.</param>
    public void Add(ScheduledWork work, double least)
    {
        if (!work.Again) // what goes on was not at rest
        {
            Time = IsIdle ? Math.Max(Time, least - Credit) : Time;
            work.Time = Math.Max(work.Time, _least - Credit);
        }

        work.Waiting = true;
        _waiting.Add(work);
    }

    /// <summary>The one of its works that is next; null for none that is allowed.</summary>
    public ScheduledWork? Next(Func<ScheduledWork, bool> isAllowed) => _waiting.Where(isAllowed).MinBy(work => work.Time);

    /// <summary>A worker takes one. What it may cost is charged now, so that a learner's runs do not all go first.</summary>
    public void Begin(ScheduledWork work)
    {
        _waiting.Remove(work);
        (work.Waiting, work.Serving) = (false, true);
        _least = Math.Max(_least, work.Time);
        Serving++;
        Charge(work, work.LastTurn);
    }

    /// <summary>What it did cost.</summary>
    public void End(ScheduledWork work, double seconds)
    {
        Charge(work, seconds - work.LastTurn);
        work.LastTurn = seconds;
        work.Serving = false;
        Serving--;
    }

    private void Charge(ScheduledWork work, double seconds)
    {
        Time += seconds;
        work.Time += seconds;
    }
}
