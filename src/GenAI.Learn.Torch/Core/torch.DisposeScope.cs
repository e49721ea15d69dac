namespace TorchSharp;

/// <summary>Tensors, networks and optimizers, by the names of PyTorch and TorchSharp.</summary>
public static partial class torch
{
    /// <summary>Begins a scope on this thread; tensors made until its end are disposed with it.</summary>
    public static DisposeScope NewDisposeScope() => new();

    /// <summary>The innermost scope of this thread, null where there is none.</summary>
    public static DisposeScope? CurrentDisposeScope => DisposeScope.Current;

    /// <summary>Runs the expression in a scope of its own and hands its tensor to the outer one.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using var scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }
}
