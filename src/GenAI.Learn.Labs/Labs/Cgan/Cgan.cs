using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Conditioning;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>
/// A conditional GAN (Mirza and Osindero 2014): generator and discriminator are told what an image is, by label, by measured
/// attributes or by a caption, and the drawings are measured against what was asked.
/// </summary>
[Lab("cgan", "A GAN that draws what it is asked for", MaxSteps = 20_000, RecordedSeconds = 60)]
public sealed partial class Cgan : AdversarialLab<Cgan.Options>, ILab<Cgan.Options>
{
    private readonly Condition _condition;
    private readonly DescribedImages _described;
    private readonly ImageGan<ConditionalGenerator, ConditionalDiscriminator> _gan;
    private readonly Examiner _examiner;
    private readonly Gallery _gallery;

    /// <summary>Makes the networks and draws their weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, generator and data.</param>
    public Cgan(Options options, LabContext context)
        : base(options, context)
    {
        var images = context.Get(ImageResources.Images(ImageData.Mnist));
        _described = context.Get(ImageResources.DescribedDigits);
        _condition = ConditionOf(options.Condition, _described.Scale);
        _gan = new ImageGan<ConditionalGenerator, ConditionalDiscriminator>(
            images.Train, options.BatchSize,
            () => new ConditionalGenerator(images.Train.Shape, _condition, options.NoiseDimension, options.Width, context.Generator, context.Device),
            () => new ConditionalDiscriminator(images.Train.Shape, _condition, options.Joining, options.Width, context.Generator, context.Device),
            new NonSaturating(), options.LearningRate, context);
        var classifier = context.Get(ImageResources.Classifier(ImageData.Mnist)).Network;
        _examiner = new Examiner(_gan.Average, _condition, options.Condition, _described.Test, classifier, context);
        _gallery = new Gallery(_gan.Average, _condition, options.Condition, images.Test, _described.Test, classifier, context);
    }

    /// <inheritdoc/>
    public static IReadOnlyList<string> Phases => Turns;

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) =>
        [ImageResources.Images(ImageData.Mnist), ImageResources.DescribedDigits, ImageResources.Classifier(ImageData.Mnist)];

    /// <inheritdoc/>
    public override void Save(LabState state) => _gan.Save(state);

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        _gan.Load(state);
        if (_gan.Steps > 0)
            _examiner.Measure();
    }

    /// <inheritdoc/>
    protected override void TrainDiscriminator()
    {
        using var batch = _gan.Batches.Next();
        var y = Told(_gan.Batches.Positions.Span); // (N, columns)
        Context.Report("dLoss", _gan.Trainer.DiscriminatorStep(x => _gan.Discriminator.call(x, y), batch.Images, Fake(y)));
    }

    /// <inheritdoc/>
    protected override void TrainGenerator()
    {
        using var chosen = Context.Generator.Integers(_described.Train.Count, [Settings.BatchSize], CPU);
        var y = Told([.. chosen.data<long>().Select(position => (int)position)]);
        Context.Report("gLoss", _gan.Trainer.GeneratorStep(x => _gan.Discriminator.call(x, y), Fake(y)));
        _gan.EndStep();
        if (IsMeasured(_gan.Steps))
            Measure();
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous) => _gan.SetLearningRate(Settings.LearningRate);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gallery.Dispose();
            _examiner.Dispose();
            _gan.Dispose();
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
        var noise = Context.Generator.StandardNormal([Settings.BatchSize, Settings.NoiseDimension], Context.Device); // (N, Z)
        return _gan.Generator.call(noise, y); // (N, 1, 28, 28)
    }

    // Measuring takes as long as some steps.
    private static bool IsMeasured(int step) => step is 1 or 10 || step % 40 == 0;

    private void Measure()
    {
        foreach (var (name, value) in _examiner.Measure().Scalars)
            Context.Report(name, value);
    }
}
