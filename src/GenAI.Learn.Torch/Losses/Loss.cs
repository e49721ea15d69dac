using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A loss of an input against a target.</summary>
public abstract class Loss<T1, T2, TResult>(nn.Reduction reduction) : nn.Module<T1, T2, TResult>("Loss")
{
    /// <summary>What becomes of the losses of a batch.</summary>
    public nn.Reduction reduction { get; } = reduction;
}
