using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Training;
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
    private const double Beta1 = 0.5;
    private const double Beta2 = 0.999;
    private const double Averaging = 0.98; // of the generator that is shown, as in the lab that trains it in earnest

    private readonly BatchSource _batches;
    private readonly AdversarialPlayers<DcganGenerator, DcganDiscriminator> _players;
    private readonly AdversarialTrainer _trainer;
    private readonly Tensor _noise;        // (20, Z), the same over the run
    private readonly ImageBatch _images;   // 20 images of the test set
    private readonly IReadOnlyList<string> _classes;
    private int _step;

    /// <summary>Makes the networks and draws their weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, generator and data.</param>
    public Anatomy(Options options, LabContext context)
        : base(options, context)
    {
        var images = context.Get(ImageResources.Images(options.Data));
        _classes = images.Classes;
        _batches = new BatchSource(images.Train, options.BatchSize, PixelScale.Symmetric, context.Generator, context.Device);
        _players = new AdversarialPlayers<DcganGenerator, DcganDiscriminator>(
            NewGenerator(), NewGenerator(), new DcganDiscriminator(options.Width, context.Generator, context.Device),
            OptimizerKind.Adam, options.LearningRate, options.LearningRate, Beta1, Beta2);
        _trainer = new AdversarialTrainer(
            new NonSaturating(), _players.Discriminator, _players.DiscriminatorOptimizer, _players.GeneratorOptimizer, context.Generator);
        using var chance = new Generator((ulong)(context.Seed ^ OwnChance), context.Device);
        _noise = randn([Subjects, options.NoiseDimension], device: context.Device, generator: chance).DetachFromDisposeScope();
        _images = ImageBatch.Of(images.Test, [.. Enumerable.Range(0, Subjects)], PixelScale.Symmetric, context.Device);
        _images.Images.DetachFromDisposeScope();
        _images.Labels.DetachFromDisposeScope();
    }

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) => [ImageResources.Images(options.Data)];

    /// <inheritdoc/>
    public static string? Complaint(Options options) => options.Coordinate > options.NoiseDimension
        ? $"'Noise number to turn' is {options.Coordinate}, and the noise vector has {options.NoiseDimension} numbers: choose 1 to {options.NoiseDimension}."
        : null;

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        using var scope = NewDisposeScope();
        using var batch = _batches.Next();
        var real = batch.Images;                                                                        // (N, 1, 28, 28)
        var noise = randn([Settings.BatchSize, Settings.NoiseDimension], device: Context.Device, generator: Context.Generator); // (N, Z)
        var fake = _players.Generator.call(noise);                                                      // (N, 1, 28, 28)
        Context.Report("dLoss", _trainer.DiscriminatorStep(images => Judge(images, ReferenceEquals(images, real) ? "dReal" : "dFake"), real, fake));
        Context.Report("gLoss", _trainer.GeneratorStep(_players.Discriminator.call, fake));
        _step++;
        _players.UpdateAverage(Averaging, _step);
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        TorchState.Put(state, _players);
        state.Put("batches", _batches.Save);
        state.Put("step", writer => writer.Write(_step));
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        TorchState.Get(state, _players);
        state.Get("batches", _batches.Load);
        state.Get("step", reader => _step = reader.ReadInt32());
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous) => _players.SetLearningRates(Settings.LearningRate, Settings.LearningRate);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _players.Dispose();
            _noise.Dispose();
            _images.Dispose();
        }

        base.Dispose(disposing);
    }

    private DcganGenerator NewGenerator() => new(Settings.NoiseDimension, Settings.Width, Context.Generator, Context.Device);

    // The mean probability of being real, beside the scores.
    private Tensor Judge(Tensor images, string name)
    {
        var scores = _players.Discriminator.call(images); // (N, 1)
        using var mean = scores.detach().sigmoid().mean();
        Context.Report(name, mean.item<float>());
        return scores;
    }
}
