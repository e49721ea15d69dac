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
    private readonly ImageBatch _testImages;
    private readonly Tensor _shownImages;
    private Corruption _corruption;
    private ImageRivals _rivals;
    private SpoiledBatch _test;
    private SpoiledBatch _shown;
    private CleaningScore[] _filterScores = [];
    private CleaningScore[] _scores = [];

    public ImageDenoising(Denoise.Options options, LabContext context)
        : base(Shape(options), options.LearningRate, context)
    {
        var images = context.Get(ImageResources.Images(options.Data));
        _corruption = options.Spoiling;
        _batches = new BatchSource(images.Train, BatchSize, PixelScale.Unit, context.Generator, context.Device);
        _trainer = Trainer(clean => _corruption.Of(clean, context.Generator));
        _choosing = Every(images.Train, ChosenOn);
        _testImages = Every(images.Test, TestCount);
        using var shown = ImageBatch.Of(images.Test, ClassRounds.Of(images.Test, 1), PixelScale.Unit, context.Device);
        _shownImages = shown.Images.alias().DetachFromDisposeScope();
        (_rivals, _test, _shown) = Spoil();

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
        SpoilAnew(settings.Spoiling);
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
            SpoilAnew(settings.Spoiling);
        Evaluate();
    }

    public override void Dispose()
    {
        _rivals.Dispose();
        _test.Dispose();
        _shown.Dispose();
        _choosing.Dispose();
        _testImages.Dispose();
        _shownImages.Dispose();
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
        if (_filterScores.Length == 0)
            _filterScores = [.. FilterNames.Zip(_test.Filtered, (name, images) => CleaningScore.Of(name, images, _test.Clean))];
        _scores =
        [
            CleaningScore.Of("noisy", _test.Spoiled.clamp(0, 1), _test.Clean),
            CleaningScore.Of(NetworkMethod, Network.call(_test.Spoiled), _test.Clean),
            .. _filterScores,
        ];
    }

    private void SpoilAnew(Corruption corruption)
    {
        _corruption = corruption;
        _rivals.Dispose();
        _test.Dispose();
        _shown.Dispose();
        (_rivals, _test, _shown) = Spoil();
        _filterScores = [];
    }

    // Always the same noise, and none of the run's own chance: what is looked at changes nothing.
    private (ImageRivals Rivals, SpoiledBatch Test, SpoiledBatch Shown) Spoil()
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        using var chance = new Generator(TestNoise + 1);
        var rivals = new ImageRivals(_choosing.Images, _corruption.Of(_choosing.Images, chance));
        return (rivals, SpoiledBatch.Of(_testImages.Images, _corruption, rivals, TestNoise), SpoiledBatch.Of(_shownImages, _corruption, rivals, TestNoise));
    }

    private static AutoencoderShape Shape(Denoise.Options options) => options.Architecture == Architecture.Convolutional
        ? new ConvolutionalShape { Code = options.Code, Channels = options.Channels }
        : new DenseShape { Code = options.Code, Width = 512 };
}
