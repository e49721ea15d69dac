using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Training;
using TorchSharp.Modules;

namespace GenAI.Learn.Labs;

/// <summary>
/// An autoencoder squeezes images through a code of a few numbers and rebuilds them. Shown are images beside their
/// reconstructions, the losses on both parts of the data, the space of codes, and what a point of it decodes to.
/// </summary>
[Lab("autoencoder", "An autoencoder learns to compress", ResultSeconds = 60)]
public sealed partial class AutoencoderLab : Lab<AutoencoderLab.Options>, ILab<AutoencoderLab.Options>
{
    private const int MeasuredEvery = 25;

    private readonly BatchSource _batches;
    private readonly Autoencoder _autoencoder;
    private readonly OptimizerHelper _optimizer;
    private readonly AutoencoderTrainer _trainer;
    private readonly TestBench _test;
    private readonly PrincipalRival _rival;
    private DiagramData? _layers;
    private int _step;

    /// <summary>Makes the network and draws its weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, generator and data.</param>
    public AutoencoderLab(Options options, LabContext context)
        : base(options, context)
    {
        var images = context.Get(ImageResources.Images(options.Data));
        _batches = new BatchSource(images.Train, options.BatchSize, PixelScale.Unit, context.Generator, context.Device);
        _autoencoder = new Autoencoder(Shape(options), context.Generator, context.Device);
        _optimizer = Optimizers.Create(options.Optimizer, _autoencoder.parameters(), options.LearningRate);
        _trainer = new AutoencoderTrainer(_autoencoder, options.Loss, _optimizer);
        _test = new TestBench(_autoencoder, options.Loss, images.Test, context.Device);
        _rival = new PrincipalRival(_autoencoder, context.Get(ImageResources.Components(options.Data)), images.Train.Shape, options.Code, context.Device);
    }

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) =>
        [ImageResources.Images(options.Data), ImageResources.Components(options.Data)];

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        using var batch = _batches.Next();
        Context.Report("trainLoss", _trainer.Step(batch.Images));
        _step++;
        if (_step is 1 or 5 or 10 || _step % MeasuredEvery == 0)
            Measure();
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        TorchState.Put(state, "autoencoder", _autoencoder);
        TorchState.Put(state, "optimizer", _optimizer);
        state.Put("batches", _batches.Save);
        state.Put("step", writer => writer.Write(_step));
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        TorchState.Get(state, "autoencoder", _autoencoder);
        TorchState.Get(state, "optimizer", _optimizer);
        state.Get("batches", _batches.Load);
        state.Get("step", reader => _step = reader.ReadInt32());
        _test.Measure();
        if (Shape(Settings).IsLinear)
            _rival.Compare();
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous) => Optimizers.SetLearningRate(_optimizer, Settings.LearningRate);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _test.Dispose();
            _rival.Dispose();
            _optimizer.Dispose();
            _autoencoder.Dispose();
        }

        base.Dispose(disposing);
    }

    private static AutoencoderShape Shape(Options options) =>
        AutoencoderShape.Of(options.Architecture, ImageShape.Of(options.Data), options.Width, options.Channels) with { Code = options.Code, Depth = options.Depth, Activation = options.Activation, Output = options.Output };

    private void Measure()
    {
        _test.Measure();
        Context.Report("testLoss", _test.Loss);
        Context.Report("testMse", _test.MeanSquaredError);
        Context.Report("psnr", _test.Psnr);
        Context.Report("pcaMse", _rival.ErrorOn(_test.Images));
        if (!Shape(Settings).IsLinear)
            return;
        _rival.Compare();
        Context.Report("subspaceGap", _rival.Gap);
        Context.Report("largestAngle", _rival.LargestAngle);
    }
}
