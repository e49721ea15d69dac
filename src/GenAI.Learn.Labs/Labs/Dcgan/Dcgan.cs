using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>
/// A deep convolutional GAN (Radford, Metz and Chintala 2015) learns to draw small images. A classifier trained on the same
/// data counts how many of its drawings it recognises, and of how many classes.
/// </summary>
[Lab("dcgan", "A convolutional GAN learns to draw", MaxSteps = 20_000, ResultSeconds = 60)]
public sealed partial class Dcgan : AdversarialLab<Dcgan.Options>, ILab<Dcgan.Options>
{
    private readonly ImageGan<DcganGenerator, DcganDiscriminator> _gan;
    private readonly SmoothedNonSaturating _objective;
    private readonly Gallery _gallery;
    private readonly ScoreHistogram _scores = new();
    private Tensor? _noise; // of the step begun: the same images serve both turns
    private Tensor? _fake;

    /// <summary>Makes the networks and draws their weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, generator and data.</param>
    public Dcgan(Options options, LabContext context)
        : base(options, context)
    {
        var images = context.Get(ImageResources.Images(options.Data));
        var shape = images.Train.Shape;
        _objective = new SmoothedNonSaturating { Smoothing = options.LabelSmoothing };
        var recipe = GanRecipe.For(shape, _objective);
        _gan = new ImageGan<DcganGenerator, DcganDiscriminator>(
            images.Train, options.BatchSize,
            () => new DcganGenerator(shape, options.NoiseDimension, options.Width, context.Generator, context.Device),
            () => new DcganDiscriminator(shape, options.Width, context.Generator, context.Device, normalisation: recipe.Normalisation),
            recipe.Objective, options.LearningRate, context, recipe.Beta1);
        _gallery = new Gallery(_gan.Average, context.Get(ImageResources.Classifier(options.Data)).Network, context);
    }

    /// <inheritdoc/>
    public static IReadOnlyList<string> Phases => Turns;

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) => [ImageResources.Images(options.Data), ImageResources.Classifier(options.Data)];

    // Measured: 31 ms at 32 images and 32 channels, 112 at 128 images, 68 with 64 channels, 258 with both.
    /// <inheritdoc/>
    public static double StepSeconds(Options options) => 0.00094 * options.BatchSize * Math.Pow(options.Width / 32.0, 1.4);

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        _gan.Save(state);
        state.Put("begun", writer => writer.Write(_noise is not null));
        if (_noise is not null)
            TorchState.Put(state, "noise", _noise);
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        _gan.Load(state);
        var begun = false;
        state.Get("begun", reader => begun = reader.ReadBoolean());
        if (_gan.Steps > 0)
            _gallery.Judge();
        if (!begun)
            return;
        _noise = Noise();
        TorchState.Get(state, "noise", _noise);
    }

    /// <inheritdoc/>
    protected override void TrainDiscriminator()
    {
        using var batch = _gan.Batches.Next();
        var real = batch.Images; // (N, C, H, W)
        _noise = Noise();
        _fake = _gan.Generator.call(_noise).DetachFromDisposeScope(); // (N, C, H, W)
        var loss = _gan.Trainer.DiscriminatorStep(
            images => _scores.Keep(_gan.Discriminator.call(images), isReal: ReferenceEquals(images, real)), real, _fake);
        Context.Report("dLoss", loss);
    }

    /// <inheritdoc/>
    protected override void TrainGenerator()
    {
        if (_fake is not null)
            LearnFrom(_fake);
        else
            _gan.Again(() => LearnFrom(_gan.Generator.call(_noise!)));
        _fake?.Dispose();
        _noise?.Dispose();
        (_fake, _noise) = (null, null);
        _gan.EndStep(Settings.Averaging);
        if (IsMeasured(_gan.Steps))
            Measure();
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        _gan.SetLearningRate(Settings.LearningRate);
        _objective.Smoothing = Settings.LabelSmoothing;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gallery.Dispose();
            _gan.Dispose();
            _noise?.Dispose();
            _fake?.Dispose();
        }

        base.Dispose(disposing);
    }

    private void LearnFrom(Tensor fake) => Context.Report("gLoss", _gan.Trainer.GeneratorStep(_gan.Discriminator.call, fake));

    private Tensor Noise() =>
        Context.Generator.StandardNormal([Settings.BatchSize, Settings.NoiseDimension], Context.Device).DetachFromDisposeScope(); // (N, Z)

    // Judging 256 images takes as long as a step or two.
    private static bool IsMeasured(int step) => step is 1 or 10 || step % 25 == 0;

    private void Measure()
    {
        var recognition = _gallery.Judge();
        Context.Report("recognised", recognition.Recognised);
        Context.Report("classes", recognition.Classes);
    }
}
