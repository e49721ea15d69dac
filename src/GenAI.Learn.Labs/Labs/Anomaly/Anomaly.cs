using GenAI.Learn.Models.Autoencoders;

namespace GenAI.Learn.Labs;

/// <summary>
/// An autoencoder learns ordinary records alone. What it then rebuilds badly is suspected: by how much, at which threshold, and with how many false alarms.
/// </summary>
[Lab("anomaly", "Anomalies, by what is rebuilt badly")]
public sealed partial class Anomaly : Lab<Anomaly.Options>, ILab<Anomaly.Options>
{
    private const int MeasuredEvery = 25;

    private readonly AnomalyTask _task;
    private readonly TrainedAutoencoder _network;
    private readonly AnomalyScores _distance;
    private AnomalyScores _scores;
    private int _step;

    /// <summary>Makes the network and draws its weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, generator and data.</param>
    public Anomaly(Options options, LabContext context)
        : base(options, context)
    {
        _task = options.Data switch
        {
            AnomalySource.NetworkFlows => new FlowAnomalies(options.FlowCode, context),
            AnomalySource.Faces => new ImageAnomalies(KnownImages.ByHat(context.Get(ImageResources.Faces)), options.Code, context),
            _ => new ImageAnomalies(KnownImages.ByClass(context.Get(ImageResources.Images(ImagesOf(options))), options.LeftOut.Index), options.Code, context),
        };
        _network = new TrainedAutoencoder(new Autoencoder(_task.Shape, context.Generator, context.Device), ReconstructionLoss.MeanSquaredError, options.LearningRate);
        _distance = AnomalyScores.OfDistance(_task);
        _scores = AnomalyScores.Of(_task, _network.Autoencoder);
    }

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) => options.Data switch
    {
        AnomalySource.NetworkFlows => [],
        AnomalySource.Faces => [ImageResources.Faces],
        _ => [ImageResources.Images(ImagesOf(options))],
    };

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        using (var records = _task.Next())
            Context.Report("trainLoss", _network.Step(records));
        _step++;
        if (_step is 1 or 5 or 10 || _step % MeasuredEvery == 0)
            Measure();
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        _network.Save(state, "autoencoder");
        state.Put("task", _task.Save);
        state.Put("step", writer => writer.Write(_step));
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        _network.Load(state, "autoencoder");
        state.Get("task", _task.Load);
        state.Get("step", reader => _step = reader.ReadInt32());
        _scores = AnomalyScores.Of(_task, _network.Autoencoder);
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous) => _network.SetLearningRate(Settings.LearningRate);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _task.Dispose();
            _network.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Measure()
    {
        _scores = AnomalyScores.Of(_task, _network.Autoencoder);
        Context.Report("auc", _scores.Roc.Area);
        Context.Report("aucDistance", _distance.Roc.Area);
        Context.Report("ordinaryError", _scores.Ordinary.Average());
        Context.Report("anomalyError", _scores.Anomalies.Average());
    }
}
