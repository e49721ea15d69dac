using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Training;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>Trains a small DCGAN and judges it every few steps. While it is judged it does not learn, so that all numbers are of one generator.</summary>
internal sealed class GeneratorJudging : Judging
{
    private const int NoiseDimension = 16;
    private const int Width = 16;
    private const int BatchSize = 32;
    private const double Averaging = 0.98;

    // Less momentum than Adam's usual 0.9, since the loss that it follows changes with the other player.
    private const double Beta1 = 0.5;
    private const double Beta2 = 0.999;

    private readonly BatchSource _batches;
    private readonly AdversarialPlayers<DcganGenerator, DcganDiscriminator> _players;
    private readonly AdversarialTrainer _trainer;
    private readonly GeneratedImages _images;
    private readonly List<(int Step, Scores Scores)> _history = [];
    private int _step;
    private int _judgedAt = -1;

    public GeneratorJudging(GanMetrics.Options options, LabContext context)
        : base(options, context)
    {
        var images = context.Get(ImageResources.Images(options.Data));
        _batches = new BatchSource(images.Train, BatchSize, PixelScale.Symmetric, context.Generator, context.Device);
        _players = new AdversarialPlayers<DcganGenerator, DcganDiscriminator>(
            new DcganGenerator(NoiseDimension, Width, context.Generator, context.Device),
            new DcganGenerator(NoiseDimension, Width, context.Generator, context.Device),
            new DcganDiscriminator(Width, context.Generator, context.Device),
            OptimizerKind.Adam, options.LearningRate, options.LearningRate, Beta1, Beta2);
        _trainer = new AdversarialTrainer(new NonSaturating(), _players.Discriminator, _players.DiscriminatorOptimizer, _players.GeneratorOptimizer, context.Generator);
        _images = new GeneratedImages(_players.Average, Classifier, context);
    }

    /// <summary>Training steps done.</summary>
    public int TrainingSteps => _step;

    /// <summary>The training step of the newest numbers; -1 before the first.</summary>
    public int JudgedAt => _judgedAt;

    public override void Advance()
    {
        if (!IsMeasuring)
        {
            if (Next() is { } job)
                Begin(job);
            else
                Train();
        }

        if (IsMeasuring)
            Measure();
    }

    public override JudgedImages Images() => _images;

    public override Line Curve(ScoreKind kind) => LineOf(kind, _history.Select(point => ((double)point.Step, point.Scores)));

    public override void Save(LabState state)
    {
        TorchState.Put(state, _players);
        state.Put("batches", _batches.Save);
        state.Put("history", writer =>
        {
            writer.Write(_step);
            writer.Write(_judgedAt);
            writer.Write(_history.Count);
            foreach (var (step, scores) in _history)
            {
                writer.Write(step);
                scores.Save(writer);
            }
        });
        base.Save(state);
    }

    public override void Load(LabState state)
    {
        TorchState.Get(state, _players);
        state.Get("batches", _batches.Load);
        state.Get("history", reader =>
        {
            (_step, _judgedAt) = (reader.ReadInt32(), reader.ReadInt32());
            for (var left = reader.ReadInt32(); left > 0; left--)
                _history.Add((reader.ReadInt32(), Scores.Read(reader)));
        });
        base.Load(state);
    }

    public override void Dispose()
    {
        base.Dispose();
        _players.Dispose();
    }

    protected override JudgedImages ImagesOf(int job) => _images;

    protected override void OnMeasured(int job, Scores scores)
    {
        _judgedAt = _step;
        _history.Add((_step, scores));
        Report(scores);
    }

    // Numbers of another sample size do not belong on one curve.
    protected override void OnUpdated(GanMetrics.Options previous)
    {
        _players.SetLearningRates(Settings.LearningRate, Settings.LearningRate);
        if (Settings.Count == previous.Count)
            return;
        _history.Clear();
        _judgedAt = -1;
        Abandon();
    }

    private int? Next() => _judgedAt < 0 || _step - _judgedAt >= Settings.JudgedEvery ? Current : Unspoiled is null ? Baseline : null;

    private void Train()
    {
        using var scope = NewDisposeScope();
        using var batch = _batches.Next();
        var noise = randn([BatchSize, NoiseDimension], device: Context.Device, generator: Context.Generator); // (N, Z)
        var fake = _players.Generator.call(noise); // (N, 1, 28, 28)
        Context.Report("dLoss", _trainer.DiscriminatorStep(_players.Discriminator.call, batch.Images, fake));
        Context.Report("gLoss", _trainer.GeneratorStep(_players.Discriminator.call, fake));
        _players.UpdateAverage(Averaging, ++_step);
        if (!Study.IsDone)
            Study.Advance();
    }
}
