using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Translation;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Labs;

/// <summary>
/// Paired image-to-image translation (pix2pix: Isola and others 2017): a U-Net answers an input with an image, a discriminator judges
/// patches of input and answer together, and the mean absolute error from the known truth is added to the generator's loss. Five tasks.
/// </summary>
[Lab("translate", "One network, five translations", MaxSteps = 20_000, RecordedSeconds = 60)]
public sealed partial class Translate : AdversarialLab<Translate.Options>, ILab<Translate.Options>
{
    private const int MeasuredEvery = 20;

    private readonly ImageTask _task;
    private readonly RandomSource _random;
    private readonly ImageGan<UNet, PatchDiscriminator> _gan;
    private readonly TestBench _test;
    private readonly int _width;
    private Tensor? _input; // of the step begun: the same pairs serve both turns
    private Tensor? _truth;
    private Tensor? _fake;

    /// <summary>Makes the networks and draws their weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, generator and data.</param>
    public Translate(Options options, LabContext context)
        : base(options, context)
    {
        _task = ImageTask.Of(options.Task);
        _width = options.Width.Channels(context.Device);
        var images = context.Get(ImageResources.Images(_task.Data));
        _random = new RandomSource(context.Seed);
        _gan = new ImageGan<UNet, PatchDiscriminator>(
            images.Train, options.BatchSize,
            () => new UNet(_task.InputChannels, _width, options.Skips, context.Generator, context.Device),
            () => new PatchDiscriminator(_task.InputChannels + 1, _width, context.Generator, context.Device),
            AdversarialObjective.Of(AdversarialLoss.NonSaturating), options.LearningRate, context);
        _test = new TestBench(_task, _gan.Average, _gan.Discriminator, images, context.Device);
    }

    /// <inheritdoc/>
    public static IReadOnlyList<string> Phases => Turns;

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) => [ImageResources.Images(ImageTask.Of(options.Task).Data)];

    // Measured: 36 ms at 16 pairs and 12 channels, 118 at 64 pairs; with 48 channels 172 and 673.
    /// <inheritdoc/>
    public static double StepSeconds(Options options) => 0.0021 * options.BatchSize * Math.Pow(options.Width.Channels(CPU) / 12.0, 1.15);

    /// <inheritdoc/>
    public static string? Complaint(Options options) => options is { L1Weight: 0, AdversarialWeight: 0 }
        ? "l1Weight and adversarialWeight are both 0: nothing is left that the generator could learn from. Set one of them above 0."
        : null;

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        _gan.Save(state);
        state.Put("random", _random.Save);
        state.Put("begun", writer => writer.Write(_input is not null));
        if (_input is null)
            return;
        TorchState.Put(state, "input", _input);
        TorchState.Put(state, "truth", _truth!);
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        _gan.Load(state);
        state.Get("random", _random.Load);
        var begun = false;
        state.Get("begun", reader => begun = reader.ReadBoolean());
        if (_gan.Steps > 0)
            _test.Measure(Settings.Request);
        if (!begun)
            return;
        _input = zeros([Settings.BatchSize, _task.InputChannels, ImageShape.GreySide, ImageShape.GreySide], device: Context.Device).DetachFromDisposeScope();
        _truth = zeros(ImageShape.Grey.Batch(Settings.BatchSize), device: Context.Device).DetachFromDisposeScope();
        TorchState.Get(state, "input", _input);
        TorchState.Get(state, "truth", _truth);
    }

    /// <inheritdoc/>
    protected override void TrainDiscriminator()
    {
        using var batch = _gan.Batches.Next();
        TranslationRequest[] requests = [.. Enumerable.Range(0, Settings.BatchSize).Select(_ => _task.DrawRequest(_random))];
        var pair = _task.Pair(batch.Images, batch.Labels, requests);
        _input = pair.Input.alias().DetachFromDisposeScope(); // (N, C, 28, 28)
        _truth = pair.Truth.alias().DetachFromDisposeScope(); // (N, 1, 28, 28)
        _fake = Answer(_input).DetachFromDisposeScope();      // (N, 1, 28, 28)
        Context.Report("dLoss", _gan.Trainer.DiscriminatorStep(Judge, _truth, _fake));
    }

    /// <inheritdoc/>
    protected override void TrainGenerator()
    {
        if (_fake is not null)
            LearnFrom(_fake);
        else
            _gan.Again(() => LearnFrom(Answer(_input!)));
        Release();
        _gan.EndStep();
        if (_gan.Steps is 1 or 5 or 10 || _gan.Steps % MeasuredEvery == 0)
            Measure();
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        _gan.SetLearningRate(Settings.LearningRate);
        if (_gan.Steps > 0 && Settings.Request != previous.Request)
            _test.Measure(Settings.Request);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _test.Dispose();
            _gan.Dispose();
            Release();
        }

        base.Dispose(disposing);
    }

    private void LearnFrom(Tensor fake)
    {
        var l1 = functional.l1_loss(fake, _truth!);
        Context.Report("gLoss", _gan.Trainer.GeneratorStep(Judge, fake, l1 * Settings.L1Weight, Settings.AdversarialWeight));
        Context.Report("l1", l1.item<float>());
    }

    private Tensor Answer(Tensor input) => _task.Compose(input, _gan.Generator.call(input));

    // The discriminator sees an image beside the input that it is to answer.
    private Tensor Judge(Tensor images) => _gan.Discriminator.call(cat([_input!, images], 1));

    private void Release()
    {
        _input?.Dispose();
        _truth?.Dispose();
        _fake?.Dispose();
        (_input, _truth, _fake) = (null, null, null);
    }

    private void Measure()
    {
        var measured = _test.Measure(Settings.Request);
        Context.Report("psnr", measured.Output.Psnr);
        Context.Report("baselinePsnr", measured.Baseline.Psnr);
        Context.Report("ssim", measured.Output.Ssim);
        Context.Report("sharpness", measured.Output.Sharpness);
    }
}
