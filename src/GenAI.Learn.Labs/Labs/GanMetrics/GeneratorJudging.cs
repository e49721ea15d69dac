using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>Trains a small DCGAN and judges it every few steps. While it is judged it does not learn, so that all numbers are of one generator.</summary>
internal sealed class GeneratorJudging : Judging
{
    private const int NoiseDimension = 16;
    private const int Width = 16;
    private const int BatchSize = 32;
    private readonly ImageGan<DcganGenerator, DcganDiscriminator> _gan;
    private readonly GeneratedImages _images;
    private readonly List<(int Step, Scores Scores)> _history = [];
    private int _judgedAt = -1; // the training step of the newest numbers; -1 before the first

    public GeneratorJudging(GanMetrics.Options options, LabContext context)
        : base(options, context)
    {
        var images = context.Get(ImageResources.Images(options.Data));
        var shape = images.Train.Shape;
        var recipe = GanRecipe.For(shape, new NonSaturating());
        _gan = new ImageGan<DcganGenerator, DcganDiscriminator>(
            images.Train, BatchSize,
            () => new DcganGenerator(shape, NoiseDimension, Width, context.Generator, context.Device),
            () => new DcganDiscriminator(shape, Width, context.Generator, context.Device, normalisation: recipe.Normalisation),
            recipe.Objective, options.LearningRate, context, recipe.Beta1);
        _images = new GeneratedImages(_gan.Average, Classifier, context);
    }

    /// <summary>Training steps done.</summary>
    public int TrainingSteps => _gan.Steps;

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
        _gan.Save(state);
        state.Put("history", writer =>
        {
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
        _gan.Load(state);
        state.Get("history", reader =>
        {
            _judgedAt = reader.ReadInt32();
            for (var left = reader.ReadInt32(); left > 0; left--)
                _history.Add((reader.ReadInt32(), Scores.Read(reader)));
        });
        base.Load(state);
    }

    public override void Dispose()
    {
        base.Dispose();
        _gan.Dispose();
    }

    protected override JudgedImages ImagesOf(int job) => _images;

    protected override void OnMeasured(int job, Scores scores)
    {
        _judgedAt = _gan.Steps;
        _history.Add((_gan.Steps, scores));
        Report(scores);
    }

    // Numbers of another sample size do not belong on one curve.
    protected override void OnUpdated(GanMetrics.Options previous)
    {
        _gan.SetLearningRate(Settings.LearningRate);
        if (Settings.Count == previous.Count)
            return;
        _history.Clear();
        _judgedAt = -1;
        Abandon();
    }

    private int? Next() => _judgedAt < 0 || _gan.Steps - _judgedAt >= Settings.JudgedEvery ? Current : Unspoiled is null ? Baseline : null;

    private void Train()
    {
        using var scope = NewDisposeScope();
        using var batch = _gan.Batches.Next();
        var noise = Context.Generator.StandardNormal([BatchSize, NoiseDimension], Context.Device); // (N, Z)
        var fake = _gan.Generator.call(noise); // (N, C, H, W)
        Context.Report("dLoss", _gan.Trainer.DiscriminatorStep(_gan.Discriminator.call, batch.Images, fake));
        Context.Report("gLoss", _gan.Trainer.GeneratorStep(_gan.Discriminator.call, fake));
        _gan.EndStep();
        if (!Study.IsDone)
            Study.Advance();
    }
}
