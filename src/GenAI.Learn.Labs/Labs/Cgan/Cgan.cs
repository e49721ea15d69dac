using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Conditioning;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Training;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>
/// A conditional GAN (Mirza and Osindero 2014): generator and discriminator are told what an image is, by label, by measured
/// attributes or by a caption, and the drawings are measured against what was asked.
/// </summary>
[Lab("cgan", "A GAN that draws what it is asked for", MaxSteps = 20_000)]
public sealed partial class Cgan : Lab<Cgan.Options>, ILab<Cgan.Options>
{
    private const string DiscriminatorPhase = "discriminator";
    private const string GeneratorPhase = "generator";

    // Less momentum than Adam's usual 0.9, since the loss that it follows changes with the other player.
    private const double Beta1 = 0.5;
    private const double Beta2 = 0.999;
    private const double Averaging = 0.98; // what is shown is an average over about the last 50 steps

    private readonly Condition _condition;
    private readonly DescribedImages _described;
    private readonly BatchSource _batches;
    private readonly AdversarialPlayers<ConditionalGenerator, ConditionalDiscriminator> _players;
    private readonly AdversarialTrainer _trainer;
    private readonly Examiner _examiner;
    private readonly Gallery _gallery;
    private int _step;

    /// <summary>Makes the networks and draws their weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, generator and data.</param>
    public Cgan(Options options, LabContext context)
        : base(options, context)
    {
        var images = context.Get(ImageResources.Images(ImageData.Mnist));
        _described = context.Get(ImageResources.DescribedDigits);
        _condition = ConditionOf(options.Condition, _described.Scale);
        _batches = new BatchSource(images.Train, options.BatchSize, PixelScale.Symmetric, context.Generator, context.Device);
        _players = new AdversarialPlayers<ConditionalGenerator, ConditionalDiscriminator>(
            new ConditionalGenerator(_condition, options.NoiseDimension, options.Width, context.Generator, context.Device),
            new ConditionalGenerator(_condition, options.NoiseDimension, options.Width, context.Generator, context.Device),
            new ConditionalDiscriminator(_condition, options.Joining, options.Width, context.Generator, context.Device),
            OptimizerKind.Adam, options.LearningRate, options.LearningRate, Beta1, Beta2);
        _trainer = new AdversarialTrainer(
            new NonSaturating(), _players.Discriminator, _players.DiscriminatorOptimizer, _players.GeneratorOptimizer, context.Generator);
        var classifier = context.Get(ImageResources.Classifier(ImageData.Mnist)).Network;
        _examiner = new Examiner(_players.Average, _condition, options.Condition, _described.Test, classifier, context);
        _gallery = new Gallery(_players.Average, _condition, options.Condition, images.Test, _described.Test, classifier, context);
    }

    /// <inheritdoc/>
    public static IReadOnlyList<string> Phases => [DiscriminatorPhase, GeneratorPhase];

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) =>
        [ImageResources.Images(ImageData.Mnist), ImageResources.DescribedDigits, ImageResources.Classifier(ImageData.Mnist)];

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        using var scope = NewDisposeScope();
        if (phase == DiscriminatorPhase)
            TrainDiscriminator();
        else
            TrainGenerator();
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        TorchState.Put(state, _players);
        state.Put("batches", _batches.Save);
        state.Put("step", writer => writer.Write(_step));
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        TorchState.Get(state, _players);
        state.Get("batches", _batches.Load);
        state.Get("step", reader => _step = reader.ReadInt32());
        if (_step > 0)
            _examiner.Measure();
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous) => _players.SetLearningRates(Settings.LearningRate, Settings.LearningRate);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gallery.Dispose();
            _examiner.Dispose();
            _players.Dispose();
        }

        base.Dispose(disposing);
    }

    private static Condition ConditionOf(ConditionKind kind, StrokeScale scale) => kind switch
    {
        ConditionKind.Labels => new LabelCondition(),
        ConditionKind.Attributes => new JointCondition(new LabelCondition(), new StrokeCondition(scale)),
        ConditionKind.Captions => new CaptionCondition(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such condition."),
    };

    private void TrainDiscriminator()
    {
        using var batch = _batches.Next();
        var y = Told(_batches.Positions.Span); // (N, columns)
        Context.Report("dLoss", _trainer.DiscriminatorStep(x => _players.Discriminator.call(x, y), batch.Images, Fake(y)));
    }

    private void TrainGenerator()
    {
        using var chosen = randint(_described.Train.Count, [Settings.BatchSize], ScalarType.Int64, Context.Device, generator: Context.Generator);
        var y = Told([.. chosen.cpu().data<long>().Select(position => (int)position)]);
        Context.Report("gLoss", _trainer.GeneratorStep(x => _players.Discriminator.call(x, y), Fake(y)));
        _step++;
        _players.UpdateAverage(Averaging, _step);
        if (IsMeasured(_step))
            Measure();
    }

    // The conditions of real images, as the networks hear of them: some of them spoiled.
    private Tensor Told(ReadOnlySpan<int> positions)
    {
        var facts = new ImageFacts[positions.Length];
        for (var i = 0; i < positions.Length; i++)
            facts[i] = _described.Train[positions[i]];
        var y = _condition.Vary(_condition.Rows(facts, Context.Device), Context.Generator);
        return Condition.Spoil(y, Settings.Spoiled, Context.Generator);
    }

    private Tensor Fake(Tensor y)
    {
        var noise = randn([Settings.BatchSize, Settings.NoiseDimension], device: Context.Device, generator: Context.Generator); // (N, Z)
        return _players.Generator.call(noise, y); // (N, 1, 28, 28)
    }

    // Measuring takes as long as some steps.
    private static bool IsMeasured(int step) => step is 1 or 10 || step % 40 == 0;

    private void Measure()
    {
        foreach (var (name, value) in _examiner.Measure().Scalars)
            Context.Report(name, value);
    }
}
