using GenAI.Learn.Models.Training;
using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Diffusion;
using GenAI.Learn.Models.Randomness;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>The diffusion model of the lab <c>diffusion-images</c>, with that lab's settings but never told a class, and sampled by DDIM.</summary>
internal sealed class DiffusionRacer : Racer
{
    private const int Times = 1000;

    private readonly DiffusionImages.Options _settings = new();
    private readonly BatchSource _batches;
    private readonly NoiseSchedule _schedule;
    private readonly ImageDenoiser _denoiser;
    private readonly ImageDenoiser _average;
    private readonly WeightAverage _averaging;
    private readonly OptimizerHelper _optimizer;
    private readonly DiffusionTrainer _trainer;
    private readonly Device _device;

    public DiffusionRacer(ImageSet images, LabContext context)
        : base("diffusion", "diffusion", stepsPerTurn: 1, context)
    {
        _device = context.Device;
        _batches = new BatchSource(images, _settings.BatchSize, PixelScale.Symmetric, context.Generator, context.Device);
        var width = DenoiserWidth.Medium.Maps(context.Device);
        _schedule = NoiseSchedule.Cosine(Times, context.Device);
        _denoiser = new ImageDenoiser(_schedule, 1, width, context.Generator, context.Device);
        _average = new ImageDenoiser(_schedule, 1, width, context.Generator, context.Device);
        _averaging = new WeightAverage(_denoiser, _average);
        _optimizer = new FusedAdam(_denoiser.parameters(), _settings.LearningRate);
        _trainer = new DiffusionTrainer(_schedule, _optimizer, context.Generator) { Weight = _settings.Weight };
    }

    /// <summary>Steps from noise to a sample.</summary>
    public int SamplingSteps { get; set; } = 10;

    public override long Parameters => _denoiser.parameters().Sum(p => p.numel());

    public override void Save(LabState state)
    {
        base.Save(state);
        TorchState.Put(state, "diffusion/denoiser", _denoiser, _optimizer);
        TorchState.Put(state, "diffusion/average", _average);
        state.Put("diffusion/batches", _batches.Save);
    }

    public override void Load(LabState state)
    {
        base.Load(state);
        TorchState.Get(state, "diffusion/denoiser", _denoiser, _optimizer);
        TorchState.Get(state, "diffusion/average", _average);
        state.Get("diffusion/batches", _batches.Load);
    }

    public override void Dispose()
    {
        _optimizer.Dispose();
        _denoiser.Dispose();
        _average.Dispose();
        _schedule.Dispose();
    }

    protected override void TrainStep()
    {
        using var batch = _batches.Next();
        _trainer.Step(Unlabelled(_denoiser, _settings.BatchSize), batch.Images);
        _averaging.Update(_settings.Averaging, Steps + 1);
    }

    protected override Tensor Sample(long chance, int count)
    {
        using var random = new Generator((ulong)chance);
        var start = random.StandardNormal(ImageShape.Grey.Batch(count), _device);
        using var sampling = new Sampling(_schedule, new DdimSampler(), SamplingTimes.Even(Times, SamplingSteps), start, chance) { Bound = 1 };
        return sampling.Run(Unlabelled(_average, count)).clamp(-1, 1);
    }

    private ClassGuidance Unlabelled(ImageDenoiser denoiser, int count) =>
        new(denoiser, full([count], denoiser.NoClass, ScalarType.Int64, _device));
}
