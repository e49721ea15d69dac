using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>What the players are given: real points with their labels, noise, and conditions.</summary>
internal sealed class GameData : IDisposable
{
    private const long OwnChance = 0xDA7A;
    private const int MostTimes = 64;

    private readonly LabContext _context;
    private readonly GaussianModes? _modes;
    private readonly LatentNoise _noise;
    private readonly Tensor? _training;

    /// <summary>Draws the training points, where there are only some.</summary>
    public GameData(Recipe recipe, LabContext context)
    {
        _context = context;
        Distribution = recipe.Data;
        _modes = recipe.IsConditional ? (GaussianModes)recipe.Data : null;
        _noise = new LatentNoise(NoiseDistribution.Normal, Recipe.NoiseDimension, context.Device);
        using var chance = new Generator((ulong)(context.Seed ^ OwnChance));
        if (recipe.TrainingPoints is { } points)
            _training = recipe.Data.Sample(points * MostTimes, chance, context.Device).DetachFromDisposeScope();
    }

    /// <summary>The true distribution.</summary>
    public PointDistribution Distribution { get; }

    /// <summary>The training points that there are; null where there is no end of them.</summary>
    public Tensor? Training(Recipe recipe) => _training?.narrow(0, 0, recipe.TrainingPoints!.Value);

    /// <summary>Real points, with the labels that their modes have in the data.</summary>
    /// <returns>(N, 2), and (N) int64 or null.</returns>
    public (Tensor Real, Tensor? Labels) Batch(Recipe recipe, int count)
    {
        if (_modes is not null)
        {
            var modes = Ask(count)!;
            return (_modes.SampleOf(modes, _context.Generator), Spoil(modes, recipe.SpoiledLabels));
        }

        if (Training(recipe) is not { } training)
            return (Distribution.Sample(count, _context.Generator, _context.Device), null);
        var rows = _context.Generator.Integers(training.shape[0], [count], _context.Device);
        return (training.index_select(0, rows), null);
    }

    /// <summary>Modes to ask the generator for, each as likely as another; null without a condition.</summary>
    public Tensor? Ask(int count) =>
        _modes is null ? null : _context.Generator.Integers(_modes.Modes.Count, [count], _context.Device);

    /// <summary>Labels of which chance has replaced a share.</summary>
    public Tensor Spoil(Tensor labels, double share)
    {
        if (share == 0)
            return labels;
        var chosen = _context.Generator.Uniform([labels.shape[0]], labels.device) < share;
        return where(chosen, Ask((int)labels.shape[0])!, labels);
    }

    /// <summary>A generator's input: noise, and the modes asked for beside it.</summary>
    public Tensor Input(int count, Tensor? asked) => WithCondition(_noise.Sample(count, _context.Generator), asked);

    /// <summary>Numbers with a condition beside them, one column a mode.</summary>
    public Tensor WithCondition(Tensor numbers, Tensor? labels) =>
        labels is null ? numbers : cat([numbers, nn.functional.one_hot(labels, _modes!.Modes.Count).to_type(ScalarType.Float32)], 1);

    /// <summary>Frees the training points.</summary>
    public void Dispose() => _training?.Dispose();
}
