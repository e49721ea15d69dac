using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

public sealed partial class Gan2D
{
    private static readonly Extent Plane = new(-PointDistribution.HalfWidth, PointDistribution.HalfWidth);

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options)
    {
        var objective = AdversarialObjective.Of(options.Loss);
        var views = new List<View>
        {
            SceneView(objective, options.NoiseDimension), LossView(objective), PointQualityViews.Divergence() with { Marks = [PointQualityViews.Good] },
        };
        var modes = options.Data is PointSet.Drawn ? 0 : PointDistribution.Of(options.Data, []).Modes.Count;
        if (modes > 0)
            views.Add(PointQualityViews.Coverage(modes));
        views.Add(GradientView());
        views.Add(new TableView("values", "Numbers of this moment", "What the discriminator thinks of the points shown.", ["What", "Value"]));
        return views;
    }

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        var picture = _scene.Draw();
        frame.Show("scene", picture.Points);
        frame.Show("values", new TableData(picture.Numbers));
        frame.Note = Note(frame);
    }

    private string Note(Frame frame)
    {
        if (frame is { Step: 0, Phase: null })
            return "Untrained: the generated points lie where the random weights put them.";
        var (divergence, modes) = _scene.LastMeasure ?? _scene.Measure();
        var coverage = modes is { } covered ? $"samples cover {covered} of {_data.Modes.Count} modes, " : "";
        var part = frame.Phase is { } phase ? $"The {phase} has just learned: " : "";
        return $"{part}{coverage}Jensen-Shannon divergence {divergence:0.00} nats.";
    }

    private static ScatterView SceneView(AdversarialObjective objective, int noiseDimension) => new(
        "scene",
        "Points, and what the discriminator thinks",
        "Real points and generated points in the plane. The colour behind them is the discriminator's opinion of each place; an arrow at "
            + $"each generated point shows where its loss pushes the generator; {MeshMeaning(noiseDimension)}.",
        [new Series("real", "data", Tone.Real), new Series("fake", "generated", Tone.Fake)],
        Plane,
        Plane)
    {
        FieldTitle = objective.IsProbability ? "Discriminator: probability of being real" : "Discriminator's score, from its lowest to its highest here",
        FieldEnds = ["fake", "real"],
        Field = new Extent(0, 1),
    };

    private static string MeshMeaning(int noiseDimension) => noiseDimension switch
    {
        1 => "the curve is the noise axis as the generator bends it",
        2 => "the warped grid is the noise plane as the generator bends it, each cell holding the same share of the points",
        _ => "the warped grid is the plane of the first two noise numbers as the generator bends it, the others being 0",
    };

    private static CurveView LossView(AdversarialObjective objective) => new(
        "losses",
        "Losses",
        "The loss of each player over the steps. They are two sides of one game, so neither has to fall when the samples get better.",
        [new Series("dLoss", "discriminator", Tone.Judge), new Series("gLoss", "generator", Tone.Fake)])
    {
        YLabel = "loss",
        Marks = objective.DiscriminatorLossAtChance is { } chance
            ? [new Mark(chance, objective.IsProbability ? "ln 2: the discriminator guesses" : "the discriminator is undecided")]
            : [],
    };

    private static CurveView GradientView() => new(
        "push",
        "The generator's gradient",
        "How strongly the discriminator pushes the generated points: the length of the gradient of a point's loss by its place, mean over 500 points, on a logarithmic scale. Where it vanishes, the generator no longer learns.",
        [new Series("gradient", "generator's gradient", Tone.Fake)])
    {
        YLabel = "length",
        LogY = true,
    };
}
