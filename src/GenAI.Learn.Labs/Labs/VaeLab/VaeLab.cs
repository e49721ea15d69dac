using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Training;
using TorchSharp.Modules;

namespace GenAI.Learn.Labs;

/// <summary>
/// A variational autoencoder (Kingma and Welling 2014) learns to rebuild images from codes that are kept near N(0, I), so that codes can be
/// drawn. Shown are what drawn codes decode to, the two terms of its bound, the posterior of a drawn digit, and which units of the code are used.
/// </summary>
[Lab("vae", "A variational autoencoder learns to draw", ResultSeconds = 60)]
public sealed partial class VaeLab : Lab<VaeLab.Options>, ILab<VaeLab.Options>
{
    private const int MeasuredEvery = 25;
    private const int JudgedEvery = 100; // a judgement takes as long as several steps
    private const double ColourDeviation = 0.15; // the likelihood's standard deviation of each number of a colour

    private readonly BatchSource _batches;
    private readonly VariationalAutoencoder _autoencoder;
    private readonly OptimizerHelper _optimizer;
    private readonly VariationalTrainer _trainer;
    private readonly TestBench _test;
    private readonly Gallery _gallery;
    private readonly Inspection _inspection;
    private int _step;

    /// <summary>Makes the network and draws its weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, generator and data.</param>
    public VaeLab(Options options, LabContext context)
        : base(options, context)
    {
        var images = context.Get(ImageResources.Images(options.Data));
        _batches = new BatchSource(images.Train, options.BatchSize, PixelScale.Unit, context.Generator, context.Device);
        _autoencoder = new VariationalAutoencoder(Shape(options), context.Generator, context.Device);
        _optimizer = new FusedAdam(_autoencoder.parameters(), options.LearningRate);
        _trainer = new VariationalTrainer(_autoencoder, _optimizer, context.Generator) { IsPlain = options.Code == CodeKind.Point };
        var classifier = context.Get(ImageResources.Classifier(options.Data)).Network;
        _test = new TestBench(_autoencoder, images.Test, context.Device);
        _gallery = new Gallery(_autoencoder, _test, classifier, () => Settings, context);
        _inspection = new Inspection(_autoencoder, _trainer.IsPlain, context);
    }

    private double Beta => Settings.WarmUp == 0 ? Settings.Beta : Settings.Beta * Math.Min(1, (double)_step / Settings.WarmUp);

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) => [ImageResources.Images(options.Data), ImageResources.Classifier(options.Data)];

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        using var batch = _batches.Next();
        _trainer.Likelihood = Likelihood(Settings);
        _trainer.Beta = Beta;
        var bound = _trainer.Step(batch.Images);
        Context.Report("reconstruction", bound.Reconstruction);
        if (Settings.Code == CodeKind.Distribution)
        {
            Context.Report("kl", bound.Divergence);
            Context.Report("elbo", bound.Elbo);
        }

        _step++;
        if (_step is 1 or 10 || _step % MeasuredEvery == 0)
            Measure();
        if (_step is 1 || _step % JudgedEvery == 0)
            Judge();
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        TorchState.Put(state, "autoencoder", _autoencoder, _optimizer);
        state.Put("batches", _batches.Save);
        state.Put("step", writer => writer.Write(_step));
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        TorchState.Get(state, "autoencoder", _autoencoder, _optimizer);
        state.Get("batches", _batches.Load);
        state.Get("step", reader => _step = reader.ReadInt32());
        _test.Measure();
        if (_step > 0)
            _gallery.Judge();
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous) => Optimizers.SetLearningRate(_optimizer, Settings.LearningRate);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inspection.Dispose();
            _gallery.Dispose();
            _test.Dispose();
            _optimizer.Dispose();
            _autoencoder.Dispose();
        }

        base.Dispose(disposing);
    }

    private static AutoencoderShape Shape(Options options) =>
        AutoencoderShape.Of(options.Architecture, ImageShape.Of(options.Data), options.Width, options.Channels) with { Code = options.Latent, Depth = options.Depth };

    private static PixelLikelihood Likelihood(Options options) =>
        IsGrey(options) || options.Reconstruction == ReconstructionLoss.MeanSquaredError
            ? new(options.Reconstruction, options.Deviation)
            : new(ReconstructionLoss.MeanSquaredError, ColourDeviation); // a colour is no share of white pixels, as Bernoulli's is

    private static bool IsGrey(Options options) => ImageShape.Of(options.Data).IsGrey;

    private void Measure()
    {
        _test.Measure();
        Context.Report("testMse", _test.MeanSquaredError);
        if (Settings.Code == CodeKind.Distribution)
            Context.Report("activeUnits", _test.ActiveUnits);
    }

    private void Judge()
    {
        _test.Measure(); // where codes lie now
        var recognition = _gallery.Judge();
        Context.Report("recognised", recognition.Recognised);
        Context.Report("classes", recognition.Classes);
        if (_gallery.FacesOnWalks is { } faces)
            Context.Report("walkFaces", faces);
    }
}
