using GenAI.Learn.Models.Engine;
using Microsoft.Extensions.Logging;

namespace GenAI.Learn.Labs;

/// <summary>
/// Threads that serve runs, a turn each. The next turn goes to the learner who used least time so far, and of that learner's runs
/// to the one that used least: fair queueing by virtual time (stride scheduling, Waldspurger and Weihl 1995). Time is what
/// a turn really took, whatever it was spent on; a step that outlasts its turn is so paid back by waiting. Who comes back
/// from a rest begins at the time of those served last, less a small credit. A run is served by one thread at a time, not always the same.
/// </summary>
internal sealed class LabScheduler : IDisposable
{
    /// <summary>Within this every run has a turn, as far as turns of <see cref="ShortestTurn"/> allow.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(0.8);
    private static readonly TimeSpan ShortestTurn = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongTurn = TimeSpan.FromMilliseconds(250);

    private readonly object _gate = new();
    private readonly Dictionary<string, LearnerAccount> _accounts = [];
    private readonly Thread[] _threads;
    private readonly TimeSpan _turn;
    private readonly ILogger _log;
    private double _least;
    private int _waiting;
    private int _serving;
    private int _servingLong;
    private bool _stopping;

    /// <param name="workers">How many threads.</param>
    /// <param name="turn">How long a turn is where few wait.</param>
    /// <param name="log">Takes errors that a run did not handle.</param>
    public LabScheduler(int workers, TimeSpan turn, ILogger log)
    {
        (_turn, _log) = (turn, log);
        _threads = [.. Enumerable.Range(1, workers).Select(i => new Thread(Work) { IsBackground = true, Name = $"lab worker {i}" })];
        foreach (var thread in _threads)
            thread.Start();
    }

    /// <summary>Has work served when its turn comes, unless it waits for that already.</summary>
    public void Enqueue(ScheduledWork work)
    {
        lock (_gate)
        {
            if (work.Serving)
                work.Again = true;
            else if (!work.Waiting && !_stopping)
                Put(work);
        }
    }

    /// <summary>How many are served at a time.</summary>
    public int Workers => _threads.Length;

    /// <summary>How many wait for their turn.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
                return _waiting;
        }
    }

    /// <summary>Of each learner whose runs want a worker at this moment, how many do. What rests, or waits for its next step's time, wants none.</summary>
    /// <param name="but">Work that is not counted; null for all.</param>
    public IReadOnlyDictionary<string, int> Wanting(ScheduledWork? but)
    {
        lock (_gate)
        {
            return _accounts.Select(known => (known.Key, Count: known.Value.Waiting.Count + known.Value.Serving - (but?.Learner == known.Key && (but.Waiting || but.Serving) ? 1 : 0)))
                .Where(known => known.Count > 0).ToDictionary(known => known.Key, known => known.Count);
        }
    }

    /// <summary>About how many are served before it; 0 when it is being served or does not wait.</summary>
    public int PlaceOf(ScheduledWork work)
    {
        lock (_gate)
        {
            if (!work.Waiting)
                return 0;
            var own = _accounts[work.Learner];
            return own.Waiting.Count(other => other.Time < work.Time)
                + _accounts.Values.Where(other => other != own && other.Time < own.Time).Sum(other => other.Waiting.Count);
        }
    }

    /// <summary>Ends the threads after their present turns.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _stopping = true;
            Monitor.PulseAll(_gate);
        }

        foreach (var thread in _threads)
            thread.Join();
    }

    private void Put(ScheduledWork work)
    {
        if (!_accounts.TryGetValue(work.Learner, out var account))
        {
            foreach (var (learner, _) in _accounts.Where(known => known.Value.IsIdle && known.Value.Time <= _least).ToArray())
                _accounts.Remove(learner); // at rest, and owing nothing
            _accounts[work.Learner] = account = new LearnerAccount();
        }

        account.Add(work, _least);
        work.Again = false;
        _waiting++;
        Monitor.Pulse(_gate);
    }

    private void Work()
    {
        Guarded.UseThreads(1);
        while (Take() is var (work, turn))
        {
            var more = false;
            try
            {
                more = work.Serve(turn);
            }
            catch (Exception error)
            {
                _log.LogError(error, "A turn ended with an error that its run did not handle");
            }

            Finish(work, turn.Elapsed, more);
        }
    }

    // Waits for work; null when the server stops.
    private (ScheduledWork Work, Turn Turn)? Take()
    {
        lock (_gate)
        {
            while (!_stopping)
            {
                if (Next() is { } work)
                    return (work, Begin(work));
                Monitor.Wait(_gate);
            }

            return null;
        }
    }

    private ScheduledWork? Next()
    {
        var needy = _accounts.Values.Where(account => account.Waiting.Count > 0).ToArray();
        return needy.Where(account => IsAllowed(account, needy.Length)).OrderBy(account => account.Time)
            .Select(account => account.Next(IsAllowed)).FirstOrDefault(work => work is not null);
    }

    // One learner never holds all workers while another waits: a long step cannot be broken off.
    private bool IsAllowed(LearnerAccount account, int needy) => needy == 1 || _threads.Length == 1 || account.Serving < _threads.Length - 1;

    // Nor do long turns hold all of them while short ones go on, whoever they are.
    private bool IsAllowed(ScheduledWork work) =>
        !IsLong(work) || _threads.Length == 1 || _servingLong < _threads.Length - 1 || !AnyShort();

    private bool AnyShort() => _serving > _servingLong || _accounts.Values.Any(account => account.Waiting.Any(work => !IsLong(work)));

    private static bool IsLong(ScheduledWork work) => work.LastTurn > LongTurn.TotalSeconds;

    private Turn Begin(ScheduledWork work)
    {
        var account = _accounts[work.Learner];
        _least = Math.Max(_least, account.Time);
        account.Begin(work);
        _waiting--;
        _serving++;
        _servingLong += IsLong(work) ? 1 : 0;
        var fair = Round * _threads.Length / Math.Max(1, _waiting + _serving);
        var length = fair < ShortestTurn ? ShortestTurn : fair;
        return new Turn(length < _turn ? length : _turn, _waiting > 0);
    }

    private void Finish(ScheduledWork work, TimeSpan used, bool more)
    {
        lock (_gate)
        {
            _serving--;
            _servingLong -= IsLong(work) ? 1 : 0;
            var account = _accounts[work.Learner];
            account.End(work, used.TotalSeconds);
            work.Again |= more;
            if (work.Again && !_stopping)
                Put(work);
            Monitor.PulseAll(_gate);
        }
    }
}
