using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Images;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>Images, spoiled and cleaned by a denoising autoencoder and by filters.</summary>
internal sealed partial class ImageDenoising : DenoiseJob
{
    private const int BatchSize = 64;
    private const int TestCount = 200; // every fiftieth test image
    private const int ChosenOn = 100;  // training images on which the filters are chosen
    private const ulong TestNoise = 0x5EED;

    private readonly BatchSource _batches;
    private readonly AutoencoderTrainer _trainer;
    private readonly ImageBatch _choosing;
    private readonly ImageBatch _test;
    private readonly Tensor _shown;
    private Corruption _corruption;
    private ImageRivals _rivals;
    private IReadOnlyList<CleaningScore> _scores = [];

    public ImageDenoising(Denoise.Options options, LabContext context)
        : base(Shape(options), options.LearningRate, context)
    {
        var images = context.Get(ImageResources.Images(options.Data));
        _corruption = options.Spoiling;
        _batches = new BatchSource(images.Train, BatchSize, PixelScale.Unit, context.Generator, context.Device);
        _trainer = Trainer(clean => _corruption.Of(clean, context.Generator));
        _choosing = Every(images.Train, ChosenOn);
        _test = Every(images.Test, TestCount);
        using var shown = ImageBatch.Of(images.Test, OneOfEachClass(images.Test), PixelScale.Unit, context.Device);
        _shown = shown.Images.alias().DetachFromDisposeScope();
        _rivals = Rivals();

        ImageBatch Every(ImageSet set, int count)
        {
            var every = set.Count / count;
            var batch = ImageBatch.Of(set, [.. Enumerable.Range(0, count).Select(i => i * every)], PixelScale.Unit, context.Device);
            batch.Images.DetachFromDisposeScope();
            batch.Labels.DetachFromDisposeScope();
            return batch;
        }
    }

    public override void Take(Denoise.Options previous, Denoise.Options settings)
    {
        base.Take(previous, settings);
        if (settings.Spoiling == _corruption)
            return;
        _corruption = settings.Spoiling;
        Choose();
        if (Steps > 0)
            Evaluate();
    }

    public override void Save(LabState state)
    {
        base.Save(state);
        state.Put("batches", _batches.Save);
    }

    public override void Load(LabState state, Denoise.Options settings)
    {
        base.Load(state, settings);
        state.Get("batches", _batches.Load);
        if (settings.Spoiling != _corruption)
        {
            _corruption = settings.Spoiling;
            Choose();
        }

        if (Steps > 0)
            Evaluate();
    }

    public override void Dispose()
    {
        _rivals.Dispose();
        _choosing.Dispose();
        _test.Dispose();
        _shown.Dispose();
        base.Dispose();
    }

    protected override double Train(Denoise.Options settings)
    {
        using var batch = _batches.Next();
        return _trainer.Step(batch.Images);
    }

    protected override void Measure()
    {
        Evaluate();
        foreach (var score in _scores)
        {
            Context.Report(score.Metric("Psnr"), score.Psnr);
            Context.Report(score.Metric("Ssim"), score.Ssim);
        }
    }

    private void Evaluate()
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var versions = Versions(_test.Images);
        _scores = [.. Methods.Zip(versions.Skip(1), (method, images) => CleaningScore.Of(method, images, _test.Images))];
    }

    // The clean images, the spoiled ones, and what each method makes of these: always with the same noise, and without touching the run's own chance.
    private Tensor[] Versions(Tensor clean)
    {
        using var chance = new Generator(TestNoise, clean.device);
        var spoiled = _corruption.Of(clean, chance);
        return [clean, spoiled.clamp(0, 1), Network.call(spoiled), .. _rivals.Of(spoiled)];
    }

    private void Choose()
    {
        _rivals.Dispose();
        _rivals = Rivals();
    }

    private ImageRivals Rivals()
    {
        using var chance = new Generator(TestNoise + 1, Context.Device);
        using var spoiled = _corruption.Of(_choosing.Images, chance);
        return new ImageRivals(_choosing.Images, spoiled);
    }

    private static AutoencoderShape Shape(Denoise.Options options) => options.Architecture == Architecture.Convolutional
        ? new ConvolutionalShape { Code = options.Code, Channels = options.Channels }
        : new DenseShape { Code = options.Code, Width = 512 };

    private static int[] OneOfEachClass(ImageSet test) =>
        [.. Enumerable.Range(0, test.Count).GroupBy(i => test.Labels.Span[i]).OrderBy(group => group.Key).Select(group => group.First())];
}
