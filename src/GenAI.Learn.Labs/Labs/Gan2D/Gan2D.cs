using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Labs;

/// <summary>
/// A generative adversarial network of the plane: a generator turns noise into points, a discriminator tells them from points
/// of the data. Everything can be seen: both sets of points, the discriminator's opinion of every place, where it pushes the
/// generated points, and how the generator bends the noise.
/// </summary>
[Lab("gan-2d", "A GAN learns a 2-D distribution", ResultSeconds = 10)]
public sealed partial class Gan2D : AdversarialLab<Gan2D.Options>, ILab<Gan2D.Options>
{
    private readonly PointDistribution _data;
    private readonly LatentNoise _noise;
    private readonly AdversarialPlayers<Module<Tensor, Tensor>, Module<Tensor, Tensor>> _players;
    private readonly AdversarialTrainer _trainer;
    private readonly Scene _scene;
    private int _step;

    /// <summary>Makes the networks and draws their weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device and generator.</param>
    public Gan2D(Options options, LabContext context)
        : base(options, context)
    {
        _data = PointDistribution.Of(options.Data, Coordinates(options.Drawing));
        _noise = new LatentNoise(options.Noise, options.NoiseDimension, context.Device);
        var generator = Generator(options, context);
        var discriminator = PointNetwork.Dense(2, options.Width, options.Depth, 1).to(context.Device);
        SeededInit.ResetNormal(generator, context.Generator, SpreadGain);
        options.FirstSamples.Place(generator);
        SeededInit.Reset(discriminator, context.Generator);
        _players = new AdversarialPlayers<Module<Tensor, Tensor>, Module<Tensor, Tensor>>(
            generator, Generator(options, context), discriminator, options.Optimizer, options.LearningRate, DiscriminatorRate(options), Beta1, Beta2);
        _trainer = new AdversarialTrainer(
            Objective(options), _players.Discriminator, _players.DiscriminatorOptimizer, _players.GeneratorOptimizer, context.Generator) { OneBatch = true };
        _scene = new Scene(_data, _noise, _players.Average, _players.Discriminator, _trainer.Objective, context);
    }

    /// <inheritdoc/>
    public static IReadOnlyList<string> Phases => Turns;

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        TorchState.Put(state, _players);
        state.Put("step", writer => writer.Write(_step));
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        TorchState.Get(state, _players);
        state.Get("step", reader => _step = reader.ReadInt32());
    }

    /// <inheritdoc/>
    protected override void TrainDiscriminator()
    {
        var loss = 0.0;
        for (var i = 0; i < Settings.DiscriminatorSteps; i++)
        {
            var real = _data.Sample(Settings.BatchSize, Context.Generator, Context.Device);
            loss = _trainer.DiscriminatorStep(_players.Discriminator.call, real, Generate());
        }

        Context.Report("dLoss", loss);
    }

    /// <inheritdoc/>
    protected override void TrainGenerator()
    {
        if (_step >= Settings.HeadStart)
        {
            var fake = _players.Generator.call(_noise.Sample(Settings.BatchSize, Context.Generator));
            Context.Report("gLoss", _trainer.GeneratorStep(_players.Discriminator.call, fake));
            _players.UpdateAverage(Settings.Averaging, _step + 1 - Settings.HeadStart);
        }

        _step++;
        if (IsMeasured(_step))
            Measure();
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        _players.SetLearningRates(Settings.LearningRate, DiscriminatorRate(Settings));
        if (_trainer.Objective is WassersteinClipped clipped)
            clipped.Limit = Settings.ClippingLimit;
        if (_trainer.Objective is WassersteinGradientPenalty penalised)
            penalised.Weight = Settings.PenaltyWeight;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _scene.Dispose();
            _players.Dispose();
        }

        base.Dispose(disposing);
    }

    private static Module<Tensor, Tensor> Generator(Options options, LabContext context) =>
        PointNetwork.Dense(options.NoiseDimension, options.Width, options.Depth, 2).to(context.Device);

    private static double DiscriminatorRate(Options options) => options.LearningRate * options.DiscriminatorRateRatio;

    private Tensor Generate()
    {
        using var _ = no_grad();
        return _players.Generator.call(_noise.Sample(Settings.BatchSize, Context.Generator));
    }

    // Often at the start, where much changes and where a learner steps by hand; later each fiftieth.
    private static bool IsMeasured(int step) => step % (step <= 10 ? 1 : step <= 100 ? 10 : 50) == 0;

    private void Measure()
    {
        var (divergence, modes) = _scene.Measure();
        Context.Report("js", divergence);
        Context.Report("gradient", _scene.GradientLength());
        if (modes is { } covered)
            Context.Report("modes", covered);
    }
}
