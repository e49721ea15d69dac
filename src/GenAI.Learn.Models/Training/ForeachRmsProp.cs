using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Training;

/// <summary>TorchSharp's RMSprop, without momentum, with the whole step in one call of libtorch.</summary>
public sealed class ForeachRmsProp : RMSProp
{
    private readonly KeptGradients _kept;
    private readonly State[] _states;
    private readonly Tensor[] _squares;

    /// <summary>Makes the optimizer, with PyTorch's decay of 0.99.</summary>
    /// <param name="weights">The weights that it changes.</param>
    /// <param name="learningRate">The learning rate.</param>
    public ForeachRmsProp(IEnumerable<Parameter> weights, double learningRate)
        : base(weights, learningRate, 0.99, 1e-8, 0, 0, false, false)
    {
        _kept = new KeptGradients(parameters());
        _states = [.. _kept.Weights.Select(weight => (State)_state[weight.Handle])];
        _squares = new Tensor[_states.Length];
    }

    /// <inheritdoc/>
    public override void zero_grad() => _kept.Zero();

    /// <inheritdoc/>
    public override Tensor step(Func<Tensor>? closure = null)
    {
        var loss = closure?.Invoke();
        for (var i = 0; i < _states.Length; i++)
        {
            _squares[i] = _states[i].square_avg; // loading puts others in their place
            _states[i].step++;
        }
        var group = (ParamGroup)_parameter_groups[0];
        var options = (Options)group.Options;
        OptimizerScripts.RmsProp(_kept.Weights, _kept.Gradients, _squares, group.LearningRate, options.alpha!.Value, options.eps!.Value);
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
