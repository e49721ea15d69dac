using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Training;

/// <summary>TorchSharp's stochastic gradient descent, without momentum, with the whole step in one call of libtorch.</summary>
public sealed class ForeachSgd : SGD
{
    private readonly KeptGradients _kept;

    /// <summary>Makes the optimizer.</summary>
    /// <param name="weights">The weights that it changes.</param>
    /// <param name="learningRate">The learning rate.</param>
    public ForeachSgd(IEnumerable<Parameter> weights, double learningRate)
        : base(weights, learningRate, 0, 0, 0, false, false) => _kept = new KeptGradients(parameters());

    /// <inheritdoc/>
    public override void zero_grad() => _kept.Zero();

    /// <inheritdoc/>
    public override Tensor step(Func<Tensor>? closure = null)
    {
        var loss = closure?.Invoke();
        OptimizerScripts.Sgd(_kept.Weights, _kept.Gradients, _parameter_groups[0].LearningRate);
        return loss!;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _kept.Dispose();
        base.Dispose(disposing);
    }
}
