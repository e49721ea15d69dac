using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Points;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>Points, the discriminator's opinion behind them, where it pushes the samples, and where their mean has been.</summary>
internal sealed class FailureScene : IDisposable
{
    /// <summary>Real and generated points shown.</summary>
    public const int Shown = 400;

    private const int Side = 40;

    // An arrow is 0.03 of the force on its point, and at most 0.3 long: a vanishing gradient is seen to vanish.
    private const double ArrowScale = 0.03;
    private const double LongestArrow = 0.3;

    private readonly GameData _data;
    private readonly Probe _probe;
    private readonly Judge _judge;
    private readonly Tensor _places;

    /// <summary>Lays out the places of the field.</summary>
    public FailureScene(GameData data, Probe probe, Judge judge, LabContext context)
    {
        (_data, _probe, _judge) = (data, probe, judge);
        var centres = Enumerable.Range(0, Side * Side).SelectMany(i => new[] { Centre(i % Side), Centre(i / Side) }).ToArray();
        _places = tensor(centres, [Side * Side, 2], device: context.Device).DetachFromDisposeScope();
    }

    /// <summary>The picture of this moment.</summary>
    /// <param name="recipe">The settings as they are.</param>
    /// <param name="objective">The losses as they are.</param>
    public ScatterData Draw(Recipe recipe, AdversarialObjective objective)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var fake = _probe.Samples(Shown);
        var real = _probe.HeldOut.narrow(0, 0, Shown);
        var groups = new Dictionary<string, PointGroup> { ["real"] = new(PointQuality.Values(real)) };
        if (_data.Training(recipe) is { } training)
            groups["training"] = new(PointQuality.Values(training));
        groups["fake"] = Fakes(fake, objective);
        return new ScatterData(groups)
        {
            Field = new Grid(Side, Side, PointQuality.Values(Opinion(real, objective))),
            Mesh = recipe.Depth == 0 && _probe.Trail.Points is { Length: > 2 } trail ? new Mesh(1, trail.Length / 2, trail) : null,
        };
    }

    /// <summary>Frees the places.</summary>
    public void Dispose() => _places.Dispose();

    private PointGroup Fakes(Tensor fake, AdversarialObjective objective)
    {
        var points = PointQuality.Values(fake);
        if (_probe.Asked(Shown) is { } asked)
            return new(points) { Classes = PointQuality.Values(asked.to_type(ScalarType.Float32)) };
        var force = _probe.Push(fake, objective).Force;
        var length = force.square().sum(1).sqrt();
        var arrows = force * ((length * ArrowScale).clamp(max: LongestArrow) / length.clamp(min: 1e-12)).unsqueeze(1);
        return new(points) { Arrows = PointQuality.Values(arrows) };
    }

    // A probability where the objective has one; otherwise scores spread over 0 to 1. With a condition: asked for the first mode.
    private Tensor Opinion(Tensor real, AdversarialObjective objective)
    {
        var first = _probe.Asked(1)?.expand(Side * Side);
        var scores = _judge.Score(_places, first, real);
        if (objective.IsProbability)
            return scores.sigmoid();
        var (lowest, highest) = (scores.min(), scores.max());
        return (scores - lowest) / (highest - lowest).clamp(min: 1e-12);
    }

    private static float Centre(int cell) => (float)(((cell + 0.5) / Side * 2 - 1) * PointDistribution.HalfWidth);
}
