namespace GenAI.Learn.Models.Tests.Engine;

/// <summary>Threads that work beside a test, again and again, and are known to have done so.</summary>
internal sealed class OtherThreads : IDisposable
{
    private readonly int[] _steps;
    private readonly Task[] _work;
    private volatile bool _isOver;

    /// <param name="count">How many threads.</param>
    /// <param name="work">Does some steps as the thread of that number, and calls the action after each.</param>
    public OtherThreads(int count, Action<int, Action> work)
    {
        _steps = new int[count];
        _work = [.. Enumerable.Range(0, count).Select(i => Task.Factory.StartNew(
            () => Repeat(i, work), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
    }

    /// <summary>Waits until each has done one more step; fails with the error that ended one.</summary>
    public void AwaitStep()
    {
        var before = _steps.Select((_, i) => Volatile.Read(ref _steps[i])).ToArray();
        for (var i = 0; i < before.Length; i++)
        {
            var (thread, count) = (i, before[i]);
            SpinWait.SpinUntil(() => Volatile.Read(ref _steps[thread]) > count || _work[thread].IsCompleted);
        }

        foreach (var ended in _work.Where(work => work.IsCompleted)) ended.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _isOver = true;
        Task.WaitAll(_work);
    }

    private void Repeat(int i, Action<int, Action> work)
    {
        while (!_isOver) work(i, () => Interlocked.Increment(ref _steps[i]));
    }
}
