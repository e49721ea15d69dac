using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Training;

/// <summary>
/// TorchSharp's Adam with the whole step in one call of libtorch: the same numbers in a fifth of the time for a small network.
/// Its moments are TorchSharp's, so it saves and loads like it.
/// </summary>
public sealed class FusedAdam : Adam
{
    private readonly KeptGradients _kept;
    private readonly State[] _states;
    private readonly Tensor[] _means;
    private readonly Tensor[] _squares;
    private readonly Tensor _done;
    private readonly Tensor[] _steps;
    private long _counted = -1;

    /// <summary>Makes the optimizer, with both moments at zero.</summary>
    /// <param name="weights">The weights that it changes.</param>
    /// <param name="learningRate">The learning rate.</param>
    /// <param name="beta1">Decay of the mean of the gradient.</param>
    /// <param name="beta2">Decay of the mean of its square.</param>
    public FusedAdam(IEnumerable<Parameter> weights, double learningRate, double beta1 = 0.9, double beta2 = 0.999)
        : base(weights, learningRate, beta1, beta2, 1e-8, 0, false, false)
    {
        _kept = new KeptGradients(parameters());
        _states = [.. _kept.Weights.Select(weight => (State)_state[weight.Handle])];
        _means = new Tensor[_states.Length];
        _squares = new Tensor[_states.Length];
        _done = zeros([], device: _kept.Weights[0].device).DetachFromDisposeScope();
        _steps = [.. _states.Select(_ => _done)];
    }

    /// <inheritdoc/>
    public override void zero_grad() => _kept.Zero();

    /// <inheritdoc/>
    public override Tensor step(Func<Tensor>? closure = null)
    {
        var loss = closure?.Invoke();
        TakeState();
        var group = (ParamGroup)_parameter_groups[0];
        var options = (Options)group.Options;
        OptimizerScripts.Adam(
            _kept.Weights, _kept.Gradients, _means, _squares, _steps, group.LearningRate, options.beta1!.Value, options.beta2!.Value, options.eps!.Value);
        foreach (var state in _states)
            state.step++;
        _counted++;
        return loss!;
    }

    /// <summary>Moments and count as they are now: loading puts others in their place, or other numbers into them.</summary>
    private void TakeState()
    {
        if (ReferenceEquals(_means[0], _states[0].exp_avg) && _counted == _states[0].step)
            return;
        for (var i = 0; i < _states.Length; i++)
            (_means[i], _squares[i]) = (_states[i].exp_avg, _states[i].exp_avg_sq);
        using var _ = no_grad();
        _counted = _states[0].step;
        _done.fill_(_counted);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _kept.Dispose();
            _done.Dispose();
        }
        base.Dispose(disposing);
    }
}
