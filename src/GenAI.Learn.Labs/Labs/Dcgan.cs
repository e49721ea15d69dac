using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Training;
using TorchSharp.Modules;
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
    private readonly DcganGenerator _generator;
    private readonly DcganGenerator _average;
    private readonly DcganDiscriminator _discriminator;
    private readonly OptimizerHelper _generatorOptimizer;
    private readonly OptimizerHelper _discriminatorOptimizer;
    private readonly SmoothedNonSaturating _objective;
    private readonly AdversarialTrainer _trainer;
    private readonly WeightAverage _averaging;
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
        _generator = new DcganGenerator(options.NoiseDimension, options.Width, context.Generator, context.Device);
        _discriminator = new DcganDiscriminator(options.Width, context.Generator, context.Device);
        _average = new DcganGenerator(options.NoiseDimension, options.Width, context.Generator, context.Device);
        _averaging = new WeightAverage(_generator, _average);
        _generatorOptimizer = Optimizers.Create(OptimizerKind.Adam, _generator.parameters(), options.LearningRate, Beta1, Beta2);
        _discriminatorOptimizer = Optimizers.Create(OptimizerKind.Adam, _discriminator.parameters(), options.LearningRate, Beta1, Beta2);
        _objective = new SmoothedNonSaturating { Smoothing = options.LabelSmoothing };
        _trainer = new AdversarialTrainer(_objective, _discriminator, _discriminatorOptimizer, _generatorOptimizer, context.Generator);
        _gallery = new Gallery(_average, context.Get(ImageResources.Classifier(options.Data)).Network, context);
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
        TorchState.Put(state, "generator", _generator);
        TorchState.Put(state, "average", _average);
        TorchState.Put(state, "discriminator", _discriminator);
        TorchState.Put(state, "generatorOptimizer", _generatorOptimizer);
        TorchState.Put(state, "discriminatorOptimizer", _discriminatorOptimizer);
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
        TorchState.Get(state, "generator", _generator);
        TorchState.Get(state, "average", _average);
        TorchState.Get(state, "discriminator", _discriminator);
        TorchState.Get(state, "generatorOptimizer", _generatorOptimizer);
        TorchState.Get(state, "discriminatorOptimizer", _discriminatorOptimizer);
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
        Optimizers.SetLearningRate(_generatorOptimizer, Settings.LearningRate);
        Optimizers.SetLearningRate(_discriminatorOptimizer, Settings.LearningRate);
        _objective.Smoothing = Settings.LabelSmoothing;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gallery.Dispose();
            _generatorOptimizer.Dispose();
            _discriminatorOptimizer.Dispose();
            _noise?.Dispose();
            _fake?.Dispose();
            _generator.Dispose();
            _average.Dispose();
            _discriminator.Dispose();
        }

        base.Dispose(disposing);
    }

    private void TrainDiscriminator()
    {
        using var batch = _batches.Next();
        var real = batch.Images; // (N, 1, 28, 28)
        _noise = Noise();
        _fake = _generator.call(_noise).DetachFromDisposeScope(); // (N, 1, 28, 28)
        var loss = _trainer.DiscriminatorStep(
            images => _scores.Keep(_discriminator.call(images), isReal: ReferenceEquals(images, real)), real, _fake);
        Context.Report("dLoss", loss);
    }

    private void TrainGenerator()
    {
        Context.Report("gLoss", _fake is not null ? LearnFrom(_fake) : LearnAnew(_noise!));
        _fake?.Dispose();
        _noise?.Dispose();
        (_fake, _noise) = (null, null);
        _step++;

        // A young average forgets faster, so that it does not carry the untrained weights along.
        _averaging.Update(Math.Min(Settings.Averaging, (1.0 + _step) / (10 + _step)));
        if (IsMeasured(_step))
            Measure();
    }

    private double LearnFrom(Tensor fake) => _trainer.GeneratorStep(_discriminator.call, fake);

    // In a run loaded between the two turns the images are made once more, but count once in the running statistics.
    private double LearnAnew(Tensor noise)
    {
        Tensor[] statistics = [.. _generator.buffers().Select(buffer => buffer.clone())];
        var loss = LearnFrom(_generator.call(noise));
        using var _ = no_grad();
        foreach (var (buffer, before) in _generator.buffers().Zip(statistics))
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
