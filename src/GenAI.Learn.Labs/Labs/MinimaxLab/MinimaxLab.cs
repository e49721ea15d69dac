using GenAI.Learn.Models.Training;
using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Probability;
using GenAI.Learn.Models.Randomness;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Labs;

/// <summary>
/// The min-max game between two densities on the line that the learner moves: the best discriminator, the value of the game, the gradients of
/// both generator losses, all exact, and a network that learns to discriminate from samples alone, beside the best one.
/// </summary>
[Lab("minimax", "The min-max game, exactly")]
public sealed partial class MinimaxLab : Lab<MinimaxLab.Options>, ILab<MinimaxLab.Options>
{
    /// <summary>How near the network should come to the best discriminator.</summary>
    public const double NearEnough = 0.02;

    private const long OwnChance = 0x91B1;
    private const int TurnsPerStep = 10;
    private const double Averaging = 0.998;

    private readonly Module<Tensor, Tensor> _network;
    private readonly Module<Tensor, Tensor> _average;
    private readonly OptimizerHelper _optimizer;
    private readonly WeightAverage _averaging;
    private readonly AdversarialTrainer _trainer;
    private readonly RandomSource _random;
    private GameTable _table;
    private double _centre;
    private int _turns; // since the densities moved last

    /// <summary>Makes the network and sets the game up.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device and generator.</param>
    public MinimaxLab(Options options, LabContext context)
        : base(options, context)
    {
        _random = new RandomSource(context.Seed ^ OwnChance);
        _network = NewNetwork();
        _average = NewNetwork();
        _optimizer = new FusedAdam(_network.parameters(), options.LearningRate);
        _averaging = new WeightAverage(_network, _average);
        // The generator is a density here, not a network: the trainer's other turn, and so its other optimizer, is never used.
        _trainer = new AdversarialTrainer(new Models.Adversarial.Minimax(), _network, _optimizer, _optimizer, context.Generator) { OneBatch = true };
        _centre = options.GeneratedCentre;
        _table = NewTable();
    }

    private NormalMixture Data => Made(Settings.DataShape, Settings.DataCentre, Settings.DataSpread);

    private NormalMixture Generated => Made(Settings.GeneratedShape, _centre, Settings.GeneratedSpread);

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        if (Settings.Move != GeneratorMove.ByHand)
            MoveGenerated();
        for (var i = 0; i < TurnsPerStep; i++)
        {
            using var scope = NewDisposeScope();
            _trainer.DiscriminatorStep(_network.call, Samples(_table.Game.Data), Samples(_table.Game.Generated));
            _averaging.Update(Averaging, _turns++);
        }

        Report();
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        TorchState.Put(state, "network", _network);
        TorchState.Put(state, "average", _average);
        TorchState.Put(state, "optimizer", _optimizer);
        state.Put("chance", _random.Save);
        state.Put("place", writer =>
        {
            writer.Write(_centre);
            writer.Write(_turns);
        });
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        TorchState.Get(state, "network", _network);
        TorchState.Get(state, "average", _average);
        TorchState.Get(state, "optimizer", _optimizer);
        state.Get("chance", _random.Load);
        state.Get("place", reader => (_centre, _turns) = (reader.ReadDouble(), reader.ReadInt32()));
        _table = NewTable();
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        Optimizers.SetLearningRate(_optimizer, Settings.LearningRate);
        if (previous.GeneratedCentre != Settings.GeneratedCentre)
            _centre = Settings.GeneratedCentre;
        if (previous with { LearningRate = Settings.LearningRate, Move = Settings.Move, MoveRate = Settings.MoveRate } == Settings)
            return;
        _turns = 0; // what the network has learned so far was of other densities
        _table = NewTable();
        Report();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _optimizer.Dispose();
            _network.Dispose();
            _average.Dispose();
        }

        base.Dispose(disposing);
    }

    private static NormalMixture Made(GameShape shape, double centre, double spread) => shape == GameShape.Normal
        ? new NormalMixture([centre], spread)
        : new NormalMixture([centre - spread, centre + spread], spread / 2);

    private Module<Tensor, Tensor> NewNetwork()
    {
        var network = PointNetwork.Dense(1, Settings.Width, 2, 1).to(Context.Device);
        SeededInit.Reset(network, Context.Generator);
        return network;
    }

    private GameTable NewTable() => new(new MinimaxGame(Data, Generated));

    private void MoveGenerated()
    {
        var loss = Settings.Move == GeneratorMove.Saturating ? AdversarialLoss.Minimax : AdversarialLoss.NonSaturating;
        var moved = Math.Clamp(_centre - Settings.MoveRate * _table.Game.Gradient(loss), -Side, Side);
        if (Math.Abs(moved - _centre) < 1e-12)
            return;
        _centre = moved;
        _table = NewTable();
    }

    // (N, 1)
    private Tensor Samples(NormalMixture density)
    {
        var samples = new float[Settings.BatchSize];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = (float)density.Sample(_random);
        return tensor(samples, [samples.Length, 1], device: Context.Device);
    }

    // Scores of the averaged network, which is what is shown and measured.
    private double[] Scores(IReadOnlyList<double> places)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var scores = _average.call(tensor(places.Select(x => (float)x).ToArray(), [places.Count, 1], device: Context.Device));
        return [.. scores.cpu().data<float>().Select(score => (double)score)];
    }

    private void Report()
    {
        Context.Report("best", _table.BestValue);
        Context.Report("value", _table.Game.Value(Scores(_table.Game.Places)));
        Context.Report("gap", Gap());
        Context.Report("distance", Math.Abs(_centre - Settings.DataCentre));
    }

    private double Gap() => _table.Region.Zip(Scores(_table.Region)).Max(pair =>
        Math.Abs(_table.Game.BestDiscriminator(pair.First) - 1 / (1 + Math.Exp(-pair.Second))));
}
