using GenAI.Learn.Models.Graphs;

namespace GenAI.Learn.Labs;

/// <summary>
/// Automatic differentiation of a small expression, a node a step: values forward, then gradients back, each compared with the one that
/// libtorch finds.
/// </summary>
/// <remarks>A step is a move of <see cref="GraphSweep"/>; the step after the last begins anew.</remarks>
[Lab("autograd", "Gradients flow back", ResultSeconds = 5)]
public sealed partial class AutogradLab : Lab<AutogradLab.Options>, ILab<AutogradLab.Options>
{
    private const int Rounds = 20;

    private GraphSweep _sweep;
    private int _rounds;
    private double[] _reference = [];

    /// <summary>Records the expression.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run; nothing here is random.</param>
    public AutogradLab(Options options, LabContext context)
        : base(options, context)
    {
        _sweep = new GraphSweep(options.Expression.Graph());
        SetInputs();
    }

    /// <inheritdoc/>
    public override bool IsResting => _sweep.IsComplete && (!Settings.Repeat || _rounds >= Rounds);

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        if (_sweep.IsComplete)
            _sweep.GoTo(0);
        else
            _sweep.Move();
        if (_sweep.Done >= _sweep.ForwardMoves)
            Context.Report("value", _sweep.Graph.Output.Value);
        if (!_sweep.IsComplete)
            return;
        _rounds++;
        Context.Report("difference", Difference);
    }

    /// <inheritdoc/>
    public override void Save(LabState state) => state.Put("done", writer =>
    {
        writer.Write(_sweep.Done);
        writer.Write(_rounds);
    });

    /// <inheritdoc/>
    public override void Load(LabState state) => state.Get("done", reader =>
    {
        _sweep.GoTo(reader.ReadInt32());
        _rounds = reader.ReadInt32();
    });

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        _rounds = 0;
        if (Settings.Expression != previous.Expression)
            _sweep = new GraphSweep(Settings.Expression.Graph());
        SetInputs();
    }

    // The largest difference between a gradient of ours and libtorch's.
    private double Difference => _sweep.Graph.Nodes.Zip(_reference, (node, gradient) => Math.Abs(node.Gradient - gradient)).Max();

    private void SetInputs()
    {
        _sweep.SetInputs(new Dictionary<string, double> { ["a"] = Settings.A, ["b"] = Settings.B, ["c"] = Settings.C, ["d"] = Settings.D });
        _reference = TorchGradients.Of(_sweep.Graph);
    }
}
