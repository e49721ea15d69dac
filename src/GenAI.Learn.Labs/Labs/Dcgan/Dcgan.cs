using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Training;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>
/// A deep convolutional GAN (Radford, Metz and Chintala 2015) learns to draw 28 x 28 images. A classifier trained on the same
/// data counts how many of its drawings it recognises, and of how many classes.
/// </summary>
[Lab("dcgan", "A convolutional GAN learns to draw", MaxSteps = 20_000)]
public sealed partial class Dcgan : Lab<Dcgan.Options>, ILab<Dcgan.Options>
{
    private const string DiscriminatorPhase = "discriminator";
    private const string GeneratorPhase = "generator";

    // Less momentum than Adam's usual 0.9, since the loss that it follows changes with the other player.
    private const double Beta1 = 0.5;
    private const double Beta2 = 0.999;

    private readonly BatchSource _batches;
    private readonly AdversarialPlayers<DcganGenerator, DcganDiscriminator> _players;
    private readonly SmoothedNonSaturating _objective;
    private readonly AdversarialTrainer _trainer;
    private readonly Gallery _gallery;
    private readonly ScoreHistogram _scores = new();
    private Tensor? _noise; // of the step begun: the same images serve both turns
    private Tensor? _fake;
    private int _step;

    /// <summary>Makes the networks and draws their weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, generator and data.</param>
    public Dcgan(Options options, LabContext context)
        : base(options, context)
    {
        var images = context.Get(ImageResources.Images(options.Data));
        _batches = new BatchSource(images.Train, options.BatchSize, PixelScale.Symmetric, context.Generator, context.Device);
        _players = new AdversarialPlayers<DcganGenerator, DcganDiscriminator>(
            new DcganGenerator(options.NoiseDimension, options.Width, context.Generator, context.Device),
            new DcganGenerator(options.NoiseDimension, options.Width, context.Generator, context.Device),
            new DcganDiscriminator(options.Width, context.Generator, context.Device),
            OptimizerKind.Adam, options.LearningRate, options.LearningRate, Beta1, Beta2);
        _objective = new SmoothedNonSaturating { Smoothing = options.LabelSmoothing };
        _trainer = new AdversarialTrainer(_objective, _players.Discriminator, _players.DiscriminatorOptimizer, _players.GeneratorOptimizer, context.Generator);
        _gallery = new Gallery(_players.Average, context.Get(ImageResources.Classifier(options.Data)).Network, context);
    }

    /// <inheritdoc/>
    public static IReadOnlyList<string> Phases => [DiscriminatorPhase, GeneratorPhase];

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) => [ImageResources.Images(options.Data), ImageResources.Classifier(options.Data)];

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
        state.Put("step", writer =>
        {
            writer.Write(_step);
            writer.Write(_noise is not null);
        });
        if (_noise is not null)
            TorchState.Put(state, "noise", _noise);
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        TorchState.Get(state, _players);
        state.Get("batches", _batches.Load);
        var begun = false;
        state.Get("step", reader =>
        {
            _step = reader.ReadInt32();
            begun = reader.ReadBoolean();
        });
        if (_step > 0)
            _gallery.Judge();
        if (!begun)
            return;
        _noise = Noise();
        TorchState.Get(state, "noise", _noise);
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        _players.SetLearningRates(Settings.LearningRate, Settings.LearningRate);
        _objective.Smoothing = Settings.LabelSmoothing;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gallery.Dispose();
            _players.Dispose();
            _noise?.Dispose();
            _fake?.Dispose();
        }

        base.Dispose(disposing);
    }

    private void TrainDiscriminator()
    {
        using var batch = _batches.Next();
        var real = batch.Images; // (N, 1, 28, 28)
        _noise = Noise();
        _fake = _players.Generator.call(_noise).DetachFromDisposeScope(); // (N, 1, 28, 28)
        var loss = _trainer.DiscriminatorStep(
            images => _scores.Keep(_players.Discriminator.call(images), isReal: ReferenceEquals(images, real)), real, _fake);
        Context.Report("dLoss", loss);
    }

    private void TrainGenerator()
    {
        Context.Report("gLoss", _fake is not null ? LearnFrom(_fake) : LearnAnew(_noise!));
        _fake?.Dispose();
        _noise?.Dispose();
        (_fake, _noise) = (null, null);
        _step++;
        _players.UpdateAverage(Settings.Averaging, _step);
        if (IsMeasured(_step))
            Measure();
    }

    private double LearnFrom(Tensor fake) => _trainer.GeneratorStep(_players.Discriminator.call, fake);

    // In a run loaded between the two turns the images are made once more, but count once in the running statistics.
    private double LearnAnew(Tensor noise)
    {
        Tensor[] statistics = [.. _players.Generator.buffers().Select(buffer => buffer.clone())];
        var loss = LearnFrom(_players.Generator.call(noise));
        using var _ = no_grad();
        foreach (var (buffer, before) in _players.Generator.buffers().Zip(statistics))
            buffer.copy_(before);
        return loss;
    }

    private Tensor Noise() =>
        randn([Settings.BatchSize, Settings.NoiseDimension], device: Context.Device, generator: Context.Generator).DetachFromDisposeScope(); // (N, Z)

    // Judging 256 images takes as long as a step or two.
    private static bool IsMeasured(int step) => step is 1 or 10 || step % 25 == 0;

    private void Measure()
    {
        var recognition = _gallery.Judge();
        Context.Report("recognised", recognition.Recognised);
        Context.Report("classes", recognition.Classes);
    }
}
