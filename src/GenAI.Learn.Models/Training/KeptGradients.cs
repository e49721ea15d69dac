using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Training;

/// <summary>
/// The gradients of an optimizer's weights, made once and zeroed between steps in one call, not thrown away. A backward pass
/// adds into them.
/// </summary>
internal sealed class KeptGradients : IDisposable
{
    private Tensor[]? _gradients;

    public KeptGradients(IEnumerable<Parameter> weights) => Weights = [.. weights];

    /// <summary>The weights, in the optimizer's order.</summary>
    public Tensor[] Weights { get; }

    /// <summary>One gradient a weight, of its shape; what an earlier optimizer's passes left there, else zeros.</summary>
    public Tensor[] Gradients => _gradients ??= [.. Weights.Select(Keep)];

    /// <summary>Sets every gradient to zero, the first time too.</summary>
    public void Zero() => OptimizerScripts.Zero(Gradients);

    public void Dispose()
    {
        foreach (var gradient in _gradients ?? [])
            gradient.Dispose();
    }

    private static Tensor Keep(Tensor weight)
    {
        if (weight.grad is not { } gradient)
            weight.grad = gradient = zeros_like(weight, requires_grad: false);
        return gradient.DetachFromDisposeScope();
    }
}
