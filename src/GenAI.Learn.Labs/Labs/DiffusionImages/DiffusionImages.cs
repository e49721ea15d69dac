using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Diffusion;
using GenAI.Learn.Models.Training;
using GenAI.Learn.Models.Translation;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>
/// A diffusion model of 28 x 28 images (Ho, Jain and Abbeel 2020) with classifier-free guidance (Ho and Salimans 2022): a small U-Net
/// learns to say which noise was added to images, and its answers lead noise back to images of the class that is asked for, or to images
/// that fit a small one.
/// </summary>
[Lab("diffusion-images", "Diffusion draws images", MaxSteps = 20_000, RecordedSeconds = 75)]
public sealed partial class DiffusionImages : Lab<DiffusionImages.Options>, ILab<DiffusionImages.Options>
{
    private const int NoiseLevels = 1000;       // T
    private const double DroppedLabels = 0.1;   // the share of samples that learn without a class

    private readonly BatchSource _batches;
    private readonly NoiseSchedule _schedule;
    private readonly ImageDenoiser _denoiser;
    private readonly ImageDenoiser _average;
    private readonly WeightAverage _averaging;
    private readonly OptimizerHelper _optimizer;
    private readonly DiffusionTrainer _trainer;
    private readonly Gallery _gallery;
    private readonly ForwardBench _forward;
    private readonly Comparison _comparison;
    private int _step;
    private ImagesData? _way; // kept until the samples or the options change
    private (int Drawn, Options Options) _wayOf;

    /// <summary>Makes the network and draws its weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, generator and data.</param>
    public DiffusionImages(Options options, LabContext context)
        : base(options, context)
    {
        var images = context.Get(ImageResources.Images(options.Data));
        var classifier = context.Get(ImageResources.Classifier(options.Data)).Network;
        _batches = new BatchSource(images.Train, options.BatchSize, PixelScale.Symmetric, context.Generator, context.Device);
        _schedule = NoiseSchedule.Of(options.Schedule, NoiseLevels, context.Device);
        _denoiser = Network(options, context);
        _average = Network(options, context);
        _averaging = new WeightAverage(_denoiser, _average);
        _optimizer = Optimizers.Create(OptimizerKind.Adam, _denoiser.parameters(), options.LearningRate);
        _trainer = new DiffusionTrainer(_schedule, _optimizer, context.Generator) { Weight = options.Weight };
        _gallery = new Gallery(_schedule, _average, classifier, images.Test, options, context);
        _forward = new ForwardBench(_schedule, _average, images.Test, options, context.Device);
        _comparison = new Comparison(_schedule, _average, classifier, context);
    }

    /// <inheritdoc/>
    public override bool IsResting => !Settings.Train && _gallery.IsComplete && !IsComparing;

    private bool IsComparing => Settings is { Compare: true, Task: DiffusionTask.ByClass } && !_comparison.IsDone;

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) => [ImageResources.Images(options.Data), ImageResources.Classifier(options.Data)];

    // Measured: 53 ms at 16 images and 32 maps, 299 at 128; with 96 maps 414 and 2,505.
    /// <inheritdoc/>
    public static double StepSeconds(Options options) => (0.016 + (0.0023 * options.BatchSize)) * Math.Pow(options.Width.Maps(CPU) / 32.0, 1.95);

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        using var scope = NewDisposeScope();
        if (IsComparing)
        {
            _comparison.Advance(Settings);
            return;
        }

        if (Settings.Train)
            Train();
        if (_gallery.IsComplete)
            _gallery.Begin(Settings);
        _gallery.Advance();
        if (_gallery.IsComplete)
            Report();
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        TorchState.Put(state, "denoiser", _denoiser, _optimizer);
        TorchState.Put(state, "average", _average);
        state.Put("batches", _batches.Save);
        state.Put("step", writer => writer.Write(_step));
        _gallery.Save(state);
        _comparison.Save(state);
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        TorchState.Get(state, "denoiser", _denoiser, _optimizer);
        TorchState.Get(state, "average", _average);
        state.Get("batches", _batches.Load);
        state.Get("step", reader => _step = reader.ReadInt32());
        _gallery.Load(state, Settings);
        _comparison.Load(state, Settings);
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        Optimizers.SetLearningRate(_optimizer, Settings.LearningRate);
        if (!Settings.SamplesAs(previous))
            _gallery.Begin(Settings);
        if (Settings.Compare && !previous.Compare)
            _comparison.Begin();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _comparison.Dispose();
            _forward.Dispose();
            _gallery.Dispose();
            _optimizer.Dispose();
            _average.Dispose();
            _denoiser.Dispose();
            _schedule.Dispose();
        }

        base.Dispose(disposing);
    }

    private ImageDenoiser Network(Options options, LabContext context) =>
        new(_schedule, options.Task == DiffusionTask.ByClass ? 1 : 2, options.Width.Maps(context.Device), context.Generator, context.Device);

    private void Train()
    {
        using var batch = _batches.Next();
        var labels = ClassGuidance.Drop(batch.Labels, DroppedLabels, _denoiser.NoClass, Context.Generator); // (N)
        var denoiser = Settings.Task == DiffusionTask.ByClass
            ? new ClassGuidance(_denoiser, labels)
            : new ClassGuidance(new BesideImage(_denoiser, Enlarged(batch.Images)), full_like(labels, _denoiser.NoClass));
        Context.Report("loss", _trainer.Step(denoiser, batch.Images));
        _step++;
        _averaging.Update(Settings.Averaging, _step);
    }

    // The small image of each, every pixel of it a square of 4 x 4.
    private static Tensor Enlarged(Tensor images) => new SuperResolution().Pair(images, images, []).Input; // (N, 1, 28, 28)

    private void Report()
    {
        var quality = _gallery.Last!;
        if (Settings.Task == DiffusionTask.ByClass)
        {
            Context.Report("recognised", quality.Recognised);
            Context.Report("agreement", quality.Agreement);
        }
        else
        {
            Context.Report("psnr", quality.Psnr);
            Context.Report("baselinePsnr", quality.BaselinePsnr);
        }
    }

    /// <summary>What a round of samples is worth.</summary>
    /// <param name="Recognised">The share of which the classifier is at least 90 % sure.</param>
    /// <param name="Agreement">The share that the classifier takes for the class that was asked for.</param>
    /// <param name="Psnr">Of super-resolution: the mean peak signal-to-noise ratio in decibels.</param>
    /// <param name="BaselinePsnr">That of bicubic interpolation of the same images.</param>
    private sealed record Quality(double Recognised, double Agreement, double Psnr, double BaselinePsnr);
}
