using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Training;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>The DCGAN of the lab <c>dcgan</c>, with that lab's settings.</summary>
internal sealed class GanRacer : Racer
{
    private const double Beta2 = 0.999;

    private readonly Dcgan.Options _settings = new();
    private readonly BatchSource _batches;
    private readonly AdversarialPlayers<DcganGenerator, DcganDiscriminator> _players;
    private readonly AdversarialTrainer _trainer;
    private readonly LabContext _context;

    public GanRacer(ImageSet images, LabContext context)
        : base("gan", "GAN", stepsPerTurn: 1.6, context)
    {
        _context = context;
        _batches = new BatchSource(images, _settings.BatchSize, PixelScale.Symmetric, context.Generator, context.Device);
        var recipe = GanRecipe.For(images.Shape, new SmoothedNonSaturating { Smoothing = _settings.LabelSmoothing });
        _players = new AdversarialPlayers<DcganGenerator, DcganDiscriminator>(
            new DcganGenerator(images.Shape, _settings.NoiseDimension, _settings.Width, context.Generator, context.Device),
            new DcganGenerator(images.Shape, _settings.NoiseDimension, _settings.Width, context.Generator, context.Device),
            new DcganDiscriminator(images.Shape, _settings.Width, context.Generator, context.Device, normalisation: recipe.Normalisation),
            OptimizerKind.Adam, _settings.LearningRate, _settings.LearningRate, recipe.Beta1, Beta2);
        _trainer = new AdversarialTrainer(
            recipe.Objective, _players.Discriminator, _players.DiscriminatorOptimizer, _players.GeneratorOptimizer, context.Generator);
    }

    public override long Parameters =>
        _players.Generator.parameters().Sum(p => p.numel()) + _players.Discriminator.parameters().Sum(p => p.numel());

    public override void Save(LabState state)
    {
        base.Save(state);
        TorchState.Put(state, _players);
        state.Put("gan/batches", _batches.Save);
    }

    public override void Load(LabState state)
    {
        base.Load(state);
        TorchState.Get(state, _players);
        state.Get("gan/batches", _batches.Load);
    }

    public override void Dispose() => _players.Dispose();

    protected override void TrainStep()
    {
        using var batch = _batches.Next();
        var fake = _players.Generator.call(Noise(_settings.BatchSize, _context.Generator)); // (N, C, H, W)
        _trainer.DiscriminatorStep(_players.Discriminator.call, batch.Images, fake);
        _trainer.GeneratorStep(_players.Discriminator.call, fake);
        _players.UpdateAverage(_settings.Averaging, Steps + 1);
    }

    protected override Tensor Sample(long chance, int count)
    {
        using var random = new Generator((ulong)chance);
        return _players.Average.Draw(Noise(count, random));
    }

    private Tensor Noise(int count, Generator random) =>
        random.StandardNormal([count, _settings.NoiseDimension], _context.Device); // (N, Z)
}
