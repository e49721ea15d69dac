using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Points;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>Points, the discriminator's opinion behind them, where it pushes the samples, and where their mean has been.</summary>
internal sealed class FailureScene : IDisposable
{
    /// <summary>Real and generated points shown.</summary>
    public const int Shown = 400;

    private readonly GameData _data;
    private readonly Probe _probe;
    private readonly Judge _judge;
    private readonly OpinionField _field;

    /// <summary>Lays out the places of the field.</summary>
    public FailureScene(GameData data, Probe probe, Judge judge, LabContext context)
    {
        (_data, _probe, _judge) = (data, probe, judge);
        _field = new OpinionField(context.Device);
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
            Field = Opinion(real, objective),
            Mesh = recipe.Depth == 0 && _probe.Trail.Points is { Length: > 2 } trail ? new Mesh(1, trail.Length / 2, trail) : null,
        };
    }

    /// <summary>Frees the places.</summary>
    public void Dispose() => _field.Dispose();

    private PointGroup Fakes(Tensor fake, AdversarialObjective objective)
    {
        var points = PointQuality.Values(fake);
        if (_probe.Asked(Shown) is { } asked)
            return new(points) { Classes = PointQuality.Values(asked.to_type(ScalarType.Float32)) };
        return new(points) { Arrows = Force.Arrows(_probe.Push(fake, objective).Force) };
    }

    // With a condition: asked for the first mode.
    private Grid Opinion(Tensor real, AdversarialObjective objective)
    {
        var first = _probe.Asked(1)?.expand(_field.Places.shape[0]);
        return OpinionField.Of(_judge.Score(_field.Places, first, real), objective);
    }
}
