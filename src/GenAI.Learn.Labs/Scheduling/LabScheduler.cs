using GenAI.Learn.Models.Engine;
using Microsoft.Extensions.Logging;

namespace GenAI.Learn.Labs;

/// <summary>
/// Threads that serve runs in turn, a slice each. What a person asked for by hand goes first (express), but gets no steps
/// that it would not have had. A run is served by one thread at a time, not always the same.
/// </summary>
internal sealed class LabScheduler : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _waiting = new(0);
    private readonly Queue<ScheduledWork> _turn = new();
    private readonly Queue<ScheduledWork> _express = new();
    private readonly Thread[] _threads;
    private readonly ILogger _log;
    private long _tickets;
    private long _taken;
    private volatile bool _stopping;

    public LabScheduler(int workers, ILogger log)
    {
        _log = log;
        _threads = [.. Enumerable.Range(1, workers).Select(i => new Thread(Work) { IsBackground = true, Name = $"lab worker {i}" })];
        foreach (var thread in _threads)
            thread.Start();
    }

    /// <summary>Puts work in the queue, unless it is there.</summary>
    public void Enqueue(ScheduledWork work, bool express = false)
    {
        lock (_gate)
            EnqueueLocked(work, express);
    }

    /// <summary>How many are served before it; 0 when it is being served or does not wait.</summary>
    public int PlaceOf(ScheduledWork work)
    {
        lock (_gate)
            return work.InTurn && !work.Serving ? (int)Math.Max(0, work.Ticket - _taken) : 0;
    }

    /// <summary>Ends the threads after their present slices.</summary>
    public void Dispose()
    {
        lock (_gate)
            _stopping = true;
        _waiting.Release(_threads.Length);
        foreach (var thread in _threads)
            thread.Join();
        _waiting.Dispose();
    }

    private void EnqueueLocked(ScheduledWork work, bool express)
    {
        if (_stopping || (express ? work.InExpress : work.InTurn))
            return;
        if (express)
        {
            work.InExpress = true;
            _express.Enqueue(work);
        }
        else
        {
            work.InTurn = true;
            work.Ticket = _tickets++;
            _turn.Enqueue(work);
        }

        _waiting.Release();
    }

    private void Work()
    {
        Guarded.UseThreads(1);
        while (true)
        {
            _waiting.Wait();
            if (_stopping)
                return;
            if (!TryTake(out var work, out var express))
                continue;
            var more = false;
            try
            {
                more = work.Serve(express);
            }
            catch (Exception error)
            {
                _log.LogError(error, "A slice ended with an error that its run did not handle");
            }

            Finish(work, more);
        }
    }

    private bool TryTake(out ScheduledWork work, out bool express)
    {
        lock (_gate)
        {
            express = _express.TryDequeue(out work!);
            if (express)
            {
                work.InExpress = false;
            }
            else
            {
                work = _turn.Dequeue();
                work.InTurn = false;
                _taken++;
            }

            if (!work.Serving)
                return work.Serving = true;
            work.ExpressAgain |= express;
            work.TurnAgain |= !express;
            return false;
        }
    }

    private void Finish(ScheduledWork work, bool more)
    {
        lock (_gate)
        {
            work.Serving = false;
            if (work.ExpressAgain)
                EnqueueLocked(work, express: true);
            if (work.TurnAgain || more)
                EnqueueLocked(work, express: false);
            work.ExpressAgain = work.TurnAgain = false;
        }
    }
}
