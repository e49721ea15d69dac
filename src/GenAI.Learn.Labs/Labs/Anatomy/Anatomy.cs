using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>
/// The two networks of a DCGAN (Radford, Metz and Chintala 2015), layer by layer, for one real forward pass, while they are trained:
/// shapes, parameters, receptive fields, activations and weights, all read from the networks themselves.
/// </summary>
[Lab("anatomy", "Generator and discriminator, layer by layer", MaxSteps = 20_000)]
public sealed partial class Anatomy : Lab<Anatomy.Options>, ILab<Anatomy.Options>
{
    private const long OwnChance = 0xA7A70;
    private readonly ImageGan<DcganGenerator, DcganDiscriminator> _gan;
    private readonly Tensor _noise;        // (20, Z), the same over the run
    private readonly ImageBatch _images;   // 20 images of the test set
    private readonly IReadOnlyList<string> _classes;

    /// <summary>Makes the networks and draws their weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, generator and data.</param>
    public Anatomy(Options options, LabContext context)
        : base(options, context)
    {
        var images = context.Get(ImageResources.Images(options.Data));
        _classes = images.Classes;
        _gan = new ImageGan<DcganGenerator, DcganDiscriminator>(
            images.Train, options.BatchSize,
            () => new DcganGenerator(ImageShape.Grey, options.NoiseDimension, options.Width, context.Generator, context.Device),
            () => new DcganDiscriminator(ImageShape.Grey, options.Width, context.Generator, context.Device),
            new NonSaturating(), options.LearningRate, context);
        using var chance = new Generator((ulong)(context.Seed ^ OwnChance));
        _noise = chance.StandardNormal([Subjects, options.NoiseDimension], context.Device).DetachFromDisposeScope();
        _images = ImageBatch.Of(images.Test, [.. Enumerable.Range(0, Subjects)], PixelScale.Symmetric, context.Device);
        _images.Images.DetachFromDisposeScope();
        _images.Labels.DetachFromDisposeScope();
    }

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) => [ImageResources.Images(options.Data)];

    // Measured: 29 ms at 32 images and 32 channels, 107 at 128 images, 72 with 64 channels.
    /// <inheritdoc/>
    public static double StepSeconds(Options options) => 0.0009 * options.BatchSize * Math.Pow(options.Width / 32.0, 1.3);

    /// <inheritdoc/>
    public static string? Complaint(Options options) => options.Coordinate > options.NoiseDimension
        ? $"'Noise number to turn' is {options.Coordinate}, and the noise vector has {options.NoiseDimension} numbers: choose 1 to {options.NoiseDimension}."
        : null;

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        using var scope = NewDisposeScope();
        using var batch = _gan.Batches.Next();
        var real = batch.Images;                                                                        // (N, 1, 28, 28)
        var noise = Context.Generator.StandardNormal([Settings.BatchSize, Settings.NoiseDimension], Context.Device); // (N, Z)
        var fake = _gan.Generator.call(noise);                                                      // (N, 1, 28, 28)
        Context.Report("dLoss", _gan.Trainer.DiscriminatorStep(images => Judge(images, ReferenceEquals(images, real) ? "dReal" : "dFake"), real, fake));
        Context.Report("gLoss", _gan.Trainer.GeneratorStep(_gan.Discriminator.call, fake));
        _gan.EndStep();
    }

    /// <inheritdoc/>
    public override void Save(LabState state) => _gan.Save(state);

    /// <inheritdoc/>
    public override void Load(LabState state) => _gan.Load(state);

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous) => _gan.SetLearningRate(Settings.LearningRate);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gan.Dispose();
            _noise.Dispose();
            _images.Dispose();
        }

        base.Dispose(disposing);
    }

    // The mean probability of being real, beside the scores.
    private Tensor Judge(Tensor images, string name)
    {
        var scores = _gan.Discriminator.call(images); // (N, 1)
        using var mean = scores.detach().sigmoid().mean();
        Context.Report(name, mean.item<float>());
        return scores;
    }
}
