namespace GenAI.Learn.Labs;

/// <summary>
/// The orders that wait, oldest first. Of options that follow each other the newest alone is kept, at most twenty steps wait, and
/// a reset makes all before it needless: so there is a bound to what one can make a run owe. Its caller locks.
/// </summary>
internal sealed class RunMailbox
{
    private const int MaxSteps = 20;

    private readonly LinkedList<RunOrder> _orders = [];

    public bool IsEmpty => _orders.Count == 0;

    /// <summary>It is to begin again: how it ends before that no longer matters.</summary>
    public bool HasReset => _orders.Any(order => order is RunOrder.Reset);

    /// <exception cref="LabException">Too many steps wait.</exception>
    public void Put(RunOrder order)
    {
        switch (order)
        {
            case RunOrder.Reset:
                _orders.Clear();
                break;
            case RunOrder.Step when _orders.Count(waiting => waiting is RunOrder.Step) >= MaxSteps:
                throw new LabException($"{MaxSteps} steps are waiting already; wait until they are done.");
            case RunOrder.Take when _orders.Last?.Value is RunOrder.Take:
                _orders.RemoveLast();
                break;
            case RunOrder.Show when !IsEmpty:
                return; // whatever is done is shown
        }

        _orders.AddLast(order);
    }

    /// <summary>The oldest order, which is then no longer here; null for none.</summary>
    public RunOrder? Take()
    {
        var oldest = _orders.First?.Value;
        if (oldest is not null)
            _orders.RemoveFirst();
        return oldest;
    }

    public void Clear() => _orders.Clear();
}
