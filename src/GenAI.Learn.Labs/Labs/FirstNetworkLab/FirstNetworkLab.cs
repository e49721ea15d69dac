using GenAI.Learn.Models.FirstSteps;
using GenAI.Learn.Models.Training;

namespace GenAI.Learn.Labs;

/// <summary>
/// The first network of the course, trained by the very code of its lesson: 10 inputs, 5 hidden units, 1 output, one batch of ten
/// examples. A step is an epoch; its phases are the three moves of training.
/// </summary>
[Lab("first-network", "The first network", ResultSeconds = 5)]
public sealed partial class FirstNetworkLab : Lab<FirstNetworkLab.Options>, ILab<FirstNetworkLab.Options>
{
    private readonly FirstTraining _training;
    private bool _hasGradient;
    private int _epoch;
    private int _until;
    private double _loss = double.NaN;

    /// <summary>Draws inputs and weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device and generator.</param>
    public FirstNetworkLab(Options options, LabContext context)
        : base(options, context)
    {
        _training = new FirstTraining(context.Generator, context.Device) { Loss = options.Loss };
        _training.Use(options.Optimizer, options.LearningRate);
        _until = options.Epochs;
    }

    /// <inheritdoc/>
    public static IReadOnlyList<string> Phases => ["forward", "backward", "update"];

    /// <inheritdoc/>
    public override bool IsResting => _epoch >= _until;

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        switch (phase)
        {
            case "forward":
                Report(_training.Forward());
                break;
            case "backward":
                _training.Backward();
                _hasGradient = true;
                break;
            default:
                _training.Update();
                _hasGradient = false;
                _epoch++;
                break;
        }
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        TorchState.Put(state, "network", _training.Network);
        TorchState.Put(state, "optimizer", _training.Optimizer);
        TorchState.Put(state, "inputs", _training.Inputs);
        state.Put("run", writer =>
        {
            writer.Write(_epoch);
            writer.Write(_until);
            writer.Write(_loss);
            writer.Write(_hasGradient);
        });
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        TorchState.Get(state, "network", _training.Network);
        TorchState.Get(state, "optimizer", _training.Optimizer);
        TorchState.Get(state, "inputs", _training.Inputs);
        state.Get("run", reader => (_epoch, _until, _loss, _hasGradient) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadDouble(), reader.ReadBoolean()));
        if (_hasGradient)
            _training.Backward(); // the weights are still those of the forward pass, so the gradient is the same
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        _training.Loss = Settings.Loss;
        if (Settings.Optimizer != previous.Optimizer)
            _training.Use(Settings.Optimizer, Settings.LearningRate);
        else
            Optimizers.SetLearningRate(_training.Optimizer, Settings.LearningRate);
        if (Settings with { Example = previous.Example } != previous)
            _until = _epoch + Settings.Epochs;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _training.Dispose();
        base.Dispose(disposing);
    }

    private void Report(double loss)
    {
        _loss = loss;
        var errors = _training.Predictions().Zip(Targets, (prediction, target) => prediction - target).ToArray();
        Context.Report("loss", loss);
        Context.Report("mse", errors.Average(error => (double)error * error));
        Context.Report("accuracy", errors.Count(error => Math.Abs(error) < 0.5) / (double)errors.Length);
    }

    private float[] Targets => _training.Targets.cpu().data<float>().ToArray();
}
