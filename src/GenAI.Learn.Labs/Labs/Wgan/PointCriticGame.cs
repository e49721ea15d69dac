using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Training;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Labs;

/// <summary>A critic of points of the plane, against shifted data or against a generator.</summary>
internal sealed partial class PointCriticGame : WganGame
{
    private const int Width = 64;
    private const int Depth = 3;
    private const int NoiseDimension = 2;
    private const double SpreadGain = 1.1; // as in gan-2d: the first samples cover the middle of the plane
    private const double Averaging = 0.99;

    private readonly LabContext _context;
    private readonly bool _trains;
    private readonly PointDistribution _data;
    private readonly LatentNoise _noise;
    private readonly AdversarialPlayers<Module<Tensor, Tensor>, Module<Tensor, Tensor>> _players; // to estimate, the generator waits
    private readonly AdversarialTrainer _trainer;
    private readonly Gauge _gauge;
    private Reading? _reading;
    private int _step;

    public PointCriticGame(Wgan.Options options, LabContext context)
    {
        (_context, _trains) = (context, options.Task == WganTask.Train);
        _data = PointDistribution.Of(options.Data, []);
        _noise = new LatentNoise(NoiseDistribution.Normal, NoiseDimension, context.Device);
        var generator = Generator();
        var critic = PointNetwork.Dense(2, Width, Depth, 1).to(context.Device);
        SeededInit.ResetNormal(generator, context.Generator, SpreadGain);
        SeededInit.Reset(critic, context.Generator);
        _players = new AdversarialPlayers<Module<Tensor, Tensor>, Module<Tensor, Tensor>>(
            generator, Generator(), critic, OptimizerKind.Adam, options.LearningRate, options.LearningRate, Wgan.Beta1, Wgan.Beta2);
        _trainer = new AdversarialTrainer(options.Objective(), critic, _players.DiscriminatorOptimizer, _players.GeneratorOptimizer, context.Generator) { OneBatch = true };
        _gauge = new Gauge(_data, _noise, _players, _trains, context);
    }

    public override void Step(Wgan.Options settings)
    {
        for (var i = 0; i < settings.CriticSteps; i++)
            _trainer.DiscriminatorStep(_players.Discriminator.call, Real(settings), Fake(settings));
        if (_trains)
            TrainGenerator(settings);
        _step++;
        if (_step % (_step <= 20 ? 1 : _trains ? 25 : 5) == 0)
            Measure(settings);
    }

    public override void Save(LabState state)
    {
        TorchState.Put(state, _players);
        state.Put("step", writer => writer.Write(_step));
    }

    public override void Load(LabState state)
    {
        TorchState.Get(state, _players);
        state.Get("step", reader => _step = reader.ReadInt32());
        _reading = null;
    }

    public override void Take(Wgan.Options settings)
    {
        _players.SetLearningRates(settings.LearningRate, settings.LearningRate);
        _trainer.Objective.Take(settings);
        _reading = null;
    }

    public override void Dispose()
    {
        _gauge.Dispose();
        _players.Dispose();
    }

    private Module<Tensor, Tensor> Generator() => PointNetwork.Dense(NoiseDimension, Width, Depth, 2).to(_context.Device);

    private Tensor Real(Wgan.Options settings) => _data.Sample(settings.BatchSize, _context.Generator, _context.Device); // (N, 2)

    private Tensor Fake(Wgan.Options settings)
    {
        using var _ = no_grad();
        return _trains
            ? _players.Generator.call(_noise.Sample(settings.BatchSize, _context.Generator))
            : Gauge.Shifted(Real(settings), settings.Shift);
    }

    private void TrainGenerator(Wgan.Options settings)
    {
        var fake = _players.Generator.call(_noise.Sample(settings.BatchSize, _context.Generator));
        _context.Report("gLoss", _trainer.GeneratorStep(_players.Discriminator.call, fake));
        _players.UpdateAverage(Averaging, _step + 1);
    }

    private void Measure(Wgan.Options settings)
    {
        var reading = _reading = _gauge.Read(settings);
        _context.Report("estimate", reading.Estimate);
        _context.Report("truth", reading.Truth);
        _context.Report("scaled", reading.Scaled);
        _context.Report("gradient", reading.MeanSlope);
        if (reading.Divergence is { } divergence)
            _context.Report("js", divergence);
        if (reading.Modes is { } modes)
            _context.Report("modes", modes);
    }
}
