using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Training;
using GenAI.Learn.Models.Translation;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Labs;

/// <summary>
/// Paired image-to-image translation (pix2pix: Isola and others 2017): a U-Net answers an input with an image, a discriminator judges
/// patches of input and answer together, and the mean absolute error from the known truth is added to the generator's loss. Five tasks.
/// </summary>
[Lab("translate", "One network, five translations", MaxSteps = 20_000)]
public sealed partial class Translate : Lab<Translate.Options>, ILab<Translate.Options>
{
    private const string DiscriminatorPhase = "discriminator";
    private const string GeneratorPhase = "generator";

    private const double Beta1 = 0.5;
    private const double Beta2 = 0.999;
    private const double Averaging = 0.98; // shown is the mean of about the last 50 generators
    private const int MeasuredEvery = 20;

    private readonly ImageTask _task;
    private readonly BatchSource _batches;
    private readonly RandomSource _random;
    private readonly AdversarialPlayers<UNet, PatchDiscriminator> _players;
    private readonly AdversarialTrainer _trainer;
    private readonly TestBench _test;
    private readonly int _width;
    private Tensor? _input; // of the step begun: the same pairs serve both turns
    private Tensor? _truth;
    private Tensor? _fake;
    private int _step;

    /// <summary>Makes the networks and draws their weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, generator and data.</param>
    public Translate(Options options, LabContext context)
        : base(options, context)
    {
        _task = ImageTask.Of(options.Task);
        _width = options.Width.Channels(context.Device);
        var images = context.Get(ImageResources.Images(_task.Data));
        _batches = new BatchSource(images.Train, options.BatchSize, PixelScale.Symmetric, context.Generator, context.Device);
        _random = new RandomSource(context.Seed);
        _players = new AdversarialPlayers<UNet, PatchDiscriminator>(
            new UNet(_task.InputChannels, _width, options.Skips, context.Generator, context.Device),
            new UNet(_task.InputChannels, _width, options.Skips, context.Generator, context.Device),
            new PatchDiscriminator(_task.InputChannels + 1, _width, context.Generator, context.Device),
            OptimizerKind.Adam, options.LearningRate, options.LearningRate, Beta1, Beta2);
        _trainer = new AdversarialTrainer(
            AdversarialObjective.Of(AdversarialLoss.NonSaturating),
            _players.Discriminator, _players.DiscriminatorOptimizer, _players.GeneratorOptimizer, context.Generator);
        _test = new TestBench(_task, _players.Average, _players.Discriminator, images, context.Device);
    }

    /// <inheritdoc/>
    public static IReadOnlyList<string> Phases => [DiscriminatorPhase, GeneratorPhase];

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) => [ImageResources.Images(ImageTask.Of(options.Task).Data)];

    /// <inheritdoc/>
    public static string? Complaint(Options options) => options is { L1Weight: 0, AdversarialWeight: 0 }
        ? "l1Weight and adversarialWeight are both 0: nothing is left that the generator could learn from. Set one of them above 0."
        : null;

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
        state.Put("random", _random.Save);
        state.Put("step", writer =>
        {
            writer.Write(_step);
            writer.Write(_input is not null);
        });
        if (_input is null)
            return;
        TorchState.Put(state, "input", _input);
        TorchState.Put(state, "truth", _truth!);
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        TorchState.Get(state, _players);
        state.Get("batches", _batches.Load);
        state.Get("random", _random.Load);
        var begun = false;
        state.Get("step", reader =>
        {
            _step = reader.ReadInt32();
            begun = reader.ReadBoolean();
        });
        if (_step > 0)
            _test.Measure(Settings.Request);
        if (!begun)
            return;
        _input = zeros([Settings.BatchSize, _task.InputChannels, ImageSet.Side, ImageSet.Side], device: Context.Device).DetachFromDisposeScope();
        _truth = zeros([Settings.BatchSize, 1, ImageSet.Side, ImageSet.Side], device: Context.Device).DetachFromDisposeScope();
        TorchState.Get(state, "input", _input);
        TorchState.Get(state, "truth", _truth);
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        _players.SetLearningRates(Settings.LearningRate, Settings.LearningRate);
        if (_step > 0 && Settings.Request != previous.Request)
            _test.Measure(Settings.Request);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _test.Dispose();
            _players.Dispose();
            EndStep();
        }

        base.Dispose(disposing);
    }

    private void TrainDiscriminator()
    {
        using var batch = _batches.Next();
        TranslationRequest[] requests = [.. Enumerable.Range(0, Settings.BatchSize).Select(_ => _task.DrawRequest(_random))];
        var pair = _task.Pair(batch.Images, batch.Labels, requests);
        _input = pair.Input.alias().DetachFromDisposeScope(); // (N, C, 28, 28)
        _truth = pair.Truth.alias().DetachFromDisposeScope(); // (N, 1, 28, 28)
        _fake = Answer(_input).DetachFromDisposeScope();      // (N, 1, 28, 28)
        Context.Report("dLoss", _trainer.DiscriminatorStep(Judge, _truth, _fake));
    }

    private void TrainGenerator()
    {
        if (_fake is not null)
            LearnFrom(_fake);
        else
            LearnAnew();
        EndStep();
        _step++;
        _players.UpdateAverage(Averaging, _step);
        if (_step is 1 or 5 or 10 || _step % MeasuredEvery == 0)
            Measure();
    }

    private void LearnFrom(Tensor fake)
    {
        var l1 = functional.l1_loss(fake, _truth!);
        Context.Report("gLoss", _trainer.GeneratorStep(Judge, fake, l1 * Settings.L1Weight, Settings.AdversarialWeight));
        Context.Report("l1", l1.item<float>());
    }

    // In a run loaded between the two turns the answers are made once more, but count once in the running statistics.
    private void LearnAnew()
    {
        Tensor[] statistics = [.. _players.Generator.buffers().Select(buffer => buffer.clone())];
        LearnFrom(Answer(_input!));
        using var _ = no_grad();
        foreach (var (buffer, before) in _players.Generator.buffers().Zip(statistics))
            buffer.copy_(before);
    }

    private Tensor Answer(Tensor input) => _task.Compose(input, _players.Generator.call(input));

    // The discriminator sees an image beside the input that it is to answer.
    private Tensor Judge(Tensor images) => _players.Discriminator.call(cat([_input!, images], 1));

    private void EndStep()
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
