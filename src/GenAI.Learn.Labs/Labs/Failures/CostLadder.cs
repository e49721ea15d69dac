using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Training;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Labs;

/// <summary>
/// Trains networks of growing width for a few steps each, on this machine and while the run goes on, and keeps the shortest time of a step.
/// Times differ from run to run, so they are shown and never take part in the run.
/// </summary>
internal sealed class CostLadder : IDisposable
{
    /// <summary>Points of each kind in a step.</summary>
    public const int Batch = 128;

    private const int Trials = 8;

    private static readonly int[] Widths = [16, 32, 64, 128, 256, 512];

    private readonly Generator _random;
    private readonly Recipe _recipe;
    private readonly Device _device;
    private readonly TimeProvider _clock;
    private readonly double[] _milliseconds = [.. Widths.Select(_ => double.PositiveInfinity)];
    private AdversarialPlayers<Module<Tensor, Tensor>, Module<Tensor, Tensor>>? _players;
    private int _trials;

    /// <summary>Makes the ladder; networks are made when their turn comes.</summary>
    public CostLadder(Recipe recipe, LabContext context)
    {
        (_recipe, _device, _clock) = (recipe, context.Device, context.Clock);
        _random = new Generator((ulong)context.Seed);
    }

    /// <summary>The rungs measured so far: units, weights of both networks, operations of a step, milliseconds of a step, bytes.</summary>
    public IEnumerable<(int Width, long Weights, double Operations, double Milliseconds, double Bytes)> Rungs =>
        Widths.Zip(_milliseconds).Where(rung => double.IsFinite(rung.Second)).Select(rung =>
        {
            var recipe = _recipe with { Width = rung.First };
            var operations = Arithmetic.DiscriminatorStep(recipe, 0, Batch) + Arithmetic.GeneratorStep(recipe, Batch);
            // each weight has its gradient and two moments of Adam beside it, four bytes each
            return (rung.First, Arithmetic.Weights(recipe), operations, rung.Second, Arithmetic.Weights(recipe) * 16.0);
        });

    /// <summary>Times one step of the rung whose turn it is; does nothing when all are measured.</summary>
    public void Climb()
    {
        var rung = _trials++ / Trials;
        if (rung >= Widths.Length)
            return;
        if (_trials % Trials == 1)
            MakePlayers(Widths[rung]);
        var started = _clock.GetTimestamp();
        Train();
        _milliseconds[rung] = Math.Min(_milliseconds[rung], _clock.GetElapsedTime(started).TotalMilliseconds);
    }

    /// <summary>Frees the networks.</summary>
    public void Dispose()
    {
        _players?.Dispose();
        _random.Dispose();
    }

    private void MakePlayers(int width)
    {
        _players?.Dispose();
        var generator = PointNetwork.Dense(Recipe.NoiseDimension, width, _recipe.Depth, 2).to(_device);
        var average = PointNetwork.Dense(Recipe.NoiseDimension, width, _recipe.Depth, 2).to(_device);
        var discriminator = PointNetwork.Dense(2, width, _recipe.Depth, 1).to(_device);
        SeededInit.Reset(generator, _random);
        SeededInit.Reset(discriminator, _random);
        _players = new(generator, average, discriminator, OptimizerKind.Adam, 1e-3, 1e-3, 0.5, 0.9);
    }

    private void Train()
    {
        using var scope = NewDisposeScope();
        var players = _players!;
        var trainer = new AdversarialTrainer(
            new NonSaturating(), players.Discriminator, players.DiscriminatorOptimizer, players.GeneratorOptimizer, _random) { OneBatch = true };
        var noise = _random.StandardNormal([Batch, Recipe.NoiseDimension], _device);
        trainer.DiscriminatorStep(players.Discriminator.call, _recipe.Data.Sample(Batch, _random, _device), players.Generator.call(noise));
        trainer.GeneratorStep(players.Discriminator.call, players.Generator.call(noise));
    }
}
