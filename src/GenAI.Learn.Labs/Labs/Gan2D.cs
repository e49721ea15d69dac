using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Training;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Labs;

/// <summary>
/// A generative adversarial network of the plane: a generator turns noise into points, a discriminator tells them from points
/// of the data. Everything can be seen: both sets of points, the discriminator's opinion of every place, where it pushes the
/// generated points, and how the generator bends the noise.
/// </summary>
[Lab("gan-2d", "A GAN learns a 2-D distribution")]
public sealed partial class Gan2D : Lab<Gan2D.Options>, ILab<Gan2D.Options>
{
    private const string DiscriminatorPhase = "discriminator";
    private const string GeneratorPhase = "generator";

    private readonly PointDistribution _data;
    private readonly LatentNoise _noise;
    private readonly Module<Tensor, Tensor> _generator;
    private readonly Module<Tensor, Tensor> _average;
    private readonly Module<Tensor, Tensor> _discriminator;
    private readonly OptimizerHelper _generatorOptimizer;
    private readonly OptimizerHelper _discriminatorOptimizer;
    private readonly WeightAverage _averaging;
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
        _generator = PointNetwork.Dense(options.NoiseDimension, options.Width, options.Depth, 2).to(context.Device);
        _average = PointNetwork.Dense(options.NoiseDimension, options.Width, options.Depth, 2).to(context.Device);
        _discriminator = PointNetwork.Dense(2, options.Width, options.Depth, 1).to(context.Device);
        SeededInit.ResetNormal(_generator, context.Generator, SpreadGain);
        SeededInit.Reset(_discriminator, context.Generator);
        _averaging = new WeightAverage(_generator, _average);

        _generatorOptimizer = Optimizers.Create(options.Optimizer, _generator.parameters(), options.LearningRate, Beta1, Beta2);
        _discriminatorOptimizer = Optimizers.Create(options.Optimizer, _discriminator.parameters(), DiscriminatorRate(options), Beta1, Beta2);
        _trainer = new AdversarialTrainer(
            AdversarialObjective.Of(options.Loss), _discriminator, _discriminatorOptimizer, _generatorOptimizer, context.Generator) { OneBatch = true };
        _scene = new Scene(_data, _noise, _average, _discriminator, _trainer.Objective, context);
    }

    /// <inheritdoc/>
    public static IReadOnlyList<string> Phases => [DiscriminatorPhase, GeneratorPhase];

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
        TorchState.Put(state, "generator", _generator);
        TorchState.Put(state, "average", _average);
        TorchState.Put(state, "discriminator", _discriminator);
        TorchState.Put(state, "generatorOptimizer", _generatorOptimizer);
        TorchState.Put(state, "discriminatorOptimizer", _discriminatorOptimizer);
        state.Put("step", writer => writer.Write(_step));
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        TorchState.Get(state, "generator", _generator);
        TorchState.Get(state, "average", _average);
        TorchState.Get(state, "discriminator", _discriminator);
        TorchState.Get(state, "generatorOptimizer", _generatorOptimizer);
        TorchState.Get(state, "discriminatorOptimizer", _discriminatorOptimizer);
        state.Get("step", reader => _step = reader.ReadInt32());
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        Optimizers.SetLearningRate(_generatorOptimizer, Settings.LearningRate);
        Optimizers.SetLearningRate(_discriminatorOptimizer, DiscriminatorRate(Settings));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _scene.Dispose();
            _generatorOptimizer.Dispose();
            _discriminatorOptimizer.Dispose();
            _generator.Dispose();
            _average.Dispose();
            _discriminator.Dispose();
        }

        base.Dispose(disposing);
    }

    private static double DiscriminatorRate(Options options) => options.LearningRate * options.DiscriminatorRateRatio;

    private void TrainDiscriminator()
    {
        var loss = 0.0;
        for (var i = 0; i < Settings.DiscriminatorSteps; i++)
        {
            var real = _data.Sample(Settings.BatchSize, Context.Generator, Context.Device);
            loss = _trainer.DiscriminatorStep(_discriminator.forward, real, Generate());
        }

        Context.Report("dLoss", loss);
    }

    private void TrainGenerator()
    {
        var fake = _generator.forward(_noise.Sample(Settings.BatchSize, Context.Generator));
        Context.Report("gLoss", _trainer.GeneratorStep(_discriminator.forward, fake));
        _step++;

        // A young average forgets faster, so that it does not carry the untrained weights along.
        _averaging.Update(Math.Min(Settings.Averaging, (1.0 + _step) / (10 + _step)));
        if (IsMeasured(_step))
            Measure();
    }

    private Tensor Generate()
    {
        using var _ = no_grad();
        return _generator.forward(_noise.Sample(Settings.BatchSize, Context.Generator));
    }

    // Often at the start, where much changes and where a learner steps by hand; later each fiftieth.
    private static bool IsMeasured(int step) => step % (step <= 10 ? 1 : step <= 100 ? 10 : 50) == 0;

    private void Measure()
    {
        var (divergence, modes) = _scene.Measure();
        Context.Report("js", divergence);
        if (modes is { } covered)
            Context.Report("modes", covered);
    }
}
