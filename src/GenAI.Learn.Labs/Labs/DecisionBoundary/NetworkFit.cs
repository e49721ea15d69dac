using GenAI.Learn.Models.Classification;
using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

/// <summary>A small neural network under training: ten steps of Adam in each step of the lab.</summary>
internal sealed class NetworkFit : BoundaryFit
{
    private const int StepsAtOnce = 10;
    private const int Enough = 4000;
    private const double LearningRate = 0.005;
    private readonly NeuralNetworkClassifier _network;
    private int _trained;
    private int _since; // steps since the data last changed
    private double _loss = double.NaN;

    public NetworkFit(LabelledPoints training, int width, LabContext context) =>
        _network = new NeuralNetworkClassifier(training.Points, training.Classes, width, 2, LearningRate, context.Generator, context.Device);

    public override bool IsDone => _since >= Enough;

    public override string Progress => $"{_trained} steps of Adam done";

    public override IEnumerable<(string What, string Value)> Numbers =>
        [("Loss on the training set", double.IsNaN(_loss) ? "not yet measured" : $"{_loss:0.000} nats")];

    public override void Step()
    {
        _loss = _network.Train(StepsAtOnce);
        _trained += StepsAtOnce;
        _since += StepsAtOnce;
    }

    // Training takes seconds: it goes on by steps.
    public override void Finish()
    {
    }

    public override bool TryLearn(LabelledPoints training)
    {
        _network.Learn(training.Points, training.Classes);
        _since = 0;
        return true;
    }

    public override float[] Probabilities(IReadOnlyList<double[]> points) =>
        [.. _network.Scores(points).Select(score => (float)(1 / (1 + Math.Exp(-score))))];

    public override void Save(BinaryWriter writer)
    {
        writer.Write(_trained);
        writer.Write(_since);
        writer.Write(_loss);
        _network.Network.save(writer);
        _network.Optimizer.save_state_dict(writer);
    }

    public override void Load(BinaryReader reader)
    {
        (_trained, _since, _loss) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadDouble());
        using var grad = TorchSharp.torch.no_grad();
        _network.Network.load(reader);
        _network.Optimizer.load_state_dict(reader);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _network.Dispose();
        base.Dispose(disposing);
    }
}
