namespace TorchSharp;

/// <summary>Disposes, when it ends, every tensor made on its thread since it began that was not moved out.</summary>
public sealed class DisposeScope : IDisposable
{
    [ThreadStatic] private static DisposeScope? current;

    private readonly List<IDisposable?> held = [];
    private readonly DisposeScope? outer;
    private int live;
    private bool ended;

    internal DisposeScope()
    {
        outer = current;
        current = this;
    }

    /// <summary>The innermost scope of this thread.</summary>
    internal static DisposeScope? Current => current;

    internal DisposeScope? Outer => outer;

    /// <summary>How many things the scope would dispose now.</summary>
    public int DisposablesCount => live;

    /// <summary>What the scope would dispose now.</summary>
    public IReadOnlyList<IDisposable> DisposablesView => held.OfType<IDisposable>().ToArray();

    /// <summary>Whether the scope would dispose this.</summary>
    public bool Contains(IDisposable disposable) => Find(disposable) >= 0;

    /// <summary>Gives the thing to the next outer scope, or to nobody where there is none.</summary>
    public T MoveToOuter<T>(T disposable) where T : IDisposable => MoveToOther(outer, disposable);

    /// <summary>Gives both to the next outer scope.</summary>
    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable =>
        (MoveToOuter(first), MoveToOuter(second));

    /// <summary>Gives all three to the next outer scope.</summary>
    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable =>
        (MoveToOuter(first), MoveToOuter(second), MoveToOuter(third));

    /// <summary>Gives all of them to the next outer scope.</summary>
    public void MoveToOuter(params IDisposable[] disposables)
    {
        foreach (var each in disposables) MoveToOuter<IDisposable>(each);
    }

    /// <summary>Gives the thing to that scope, or to nobody where it is null.</summary>
    public T MoveToOther<T>(DisposeScope? scope, T disposable) where T : IDisposable
    {
        Forget(disposable);
        scope?.Attach(disposable);
        return disposable;
    }

    /// <summary>Takes the thing out of the scope: from now on its holder disposes it.</summary>
    public T Detach<T>(T disposable) where T : IDisposable => MoveToOther(null, disposable);

    /// <summary>Takes all of them out of the scope.</summary>
    public void Detach(params IDisposable[] disposables)
    {
        foreach (var each in disposables) Detach<IDisposable>(each);
    }

    /// <summary>Puts the thing under the scope, out of the one it was in.</summary>
    public void Attach(IDisposable disposable)
    {
        if (disposable is torch.Tensor tensor)
        {
            tensor.Scope?.Forget(tensor);
            Add(tensor);
        }
        else if (!held.Contains(disposable))
        {
            held.Add(disposable);
            live++;
        }
    }

    /// <summary>Disposes everything now; the scope goes on.</summary>
    public void DisposeEverything() => DisposeEverythingBut();

    /// <summary>Disposes everything but these now; the scope goes on.</summary>
    public void DisposeEverythingBut(params IDisposable[] keep)
    {
        foreach (var each in keep) Forget(each);
        DisposeHeld();
        foreach (var each in keep) Attach(each);
    }

    /// <summary>Ends the scope and disposes what is under it.</summary>
    public void Dispose()
    {
        if (ended) return;
        ended = true;
        DisposeHeld();
        if (current == this) current = outer;
    }

    internal void Add(torch.Tensor tensor)
    {
        tensor.Scope = this;
        tensor.ScopeSlot = held.Count;
        held.Add(tensor);
        live++;
    }

    internal void Forget(IDisposable disposable)
    {
        var at = Find(disposable);
        if (at < 0) return;
        held[at] = null;
        live--;
        if (disposable is torch.Tensor tensor) tensor.Scope = null;
        while (held.Count > 0 && held[^1] is null) held.RemoveAt(held.Count - 1);
    }

    private int Find(IDisposable disposable) =>
        disposable is not torch.Tensor tensor ? held.IndexOf(disposable) : tensor.Scope == this ? tensor.ScopeSlot : -1;

    private unsafe void DisposeHeld()
    {
        const int batch = 64;
        var handles = stackalloc nint[batch];
        var count = 0;
        foreach (var each in held)
        {
            if (each is torch.Tensor tensor)
            {
                handles[count] = tensor.Surrender();
                if (++count == batch) Release(handles, ref count);
            }
            else
            {
                each?.Dispose();
            }
        }
        Release(handles, ref count);
        held.Clear();
        live = 0;
    }

    private static unsafe void Release(nint* handles, ref int count)
    {
        if (count > 0) Native.Library.genai_release(handles, count);
        count = 0;
    }
}
