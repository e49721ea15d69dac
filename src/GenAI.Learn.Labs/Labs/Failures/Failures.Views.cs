using System.Globalization;
using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

public sealed partial class Failures
{
    private static readonly Extent Plane = new(-PointDistribution.HalfWidth, PointDistribution.HalfWidth);

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options)
    {
        var failure = FailureCase.Of(options.Failure);
        var views = new List<View> { SceneView(failure.Recipe), failure.MeasureView, PointQualityViews.Divergence(), LossView() };
        if (options.Failure == Failure.CostAtScale)
            views.AddRange(CostViews());
        views.Add(new TableView("recipe", "What causes it, and what you changed", "The settings of the failure beside the present ones.", ["Setting", "In the failure", "Now"]));
        return views;
    }

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        frame.Show("scene", _scene.Draw(_recipe, _trainer.Objective));
        frame.Show("recipe", new TableData(RecipeTable.Rows(_case.Recipe, _recipe, Settings)));
        if (_ladder is not null)
            ShowCosts(frame, _ladder);
        frame.Note = Note(frame);
        frame.Goal = _watch.Goal(_step, _numbers);
    }

    private string Note(Frame frame)
    {
        if (_numbers is not { } numbers)
            return frame is { Step: 0, Phase: null } ? "Untrained. The failure is looked for at every 50th step." : $"Step {_step}: not measured yet.";
        var now = $"Step {numbers.Step:N0}: {_case.Say(numbers)}.";
        if (_watch.DetectedAt is not { } detected)
            return numbers.Step < _recipe.HeadStart ? $"{now} The discriminator trains alone until step {_recipe.HeadStart:N0}." : now;
        return _watch.IsFailing
            ? $"{now} It fails, as first detected at step {detected:N0}: {_case.Rule}. {_case.Explanation}"
            : $"{now} It failed, as detected at step {detected:N0}, and no longer does.";
    }

    private static ScatterView SceneView(Recipe recipe)
    {
        var groups = new List<Series> { new("real", "data", Tone.Real) };
        if (recipe.TrainingPoints is { } points)
            groups.Add(new Series("training", $"training points, {points} of them in the failure", Tone.Train) { Marker = Marker.Ring });
        groups.Add(new Series("fake", "generated", Tone.Fake));
        return new ScatterView("scene", "Points, and what the discriminator thinks", SceneMeaning(recipe), groups, Plane, Plane)
        {
            FieldTitle = recipe.IsConditional ? "Discriminator's opinion, asked for the mode on the right" : "Discriminator's opinion",
            FieldEnds = ["fake", "real"],
            Classes = [.. Enumerable.Range(1, recipe.Classes).Select(k => $"asked: mode {k}")],
        };
    }

    private static string SceneMeaning(Recipe recipe)
    {
        var meaning = "Points of the data and generated points in the plane. The colour behind them is the discriminator's opinion of each place";
        return recipe.IsConditional ? $"{meaning}; a generated point is coloured by the mode that was asked for, mode 1 on the right and the others counted against the clock."
            : recipe.Depth == 0 ? $"{meaning}; an arrow at each generated point shows where its loss pushes it, and the line is the way of their mean in the last {MeanTrail.Steps} steps."
            : $"{meaning}; an arrow at each generated point shows where its loss pushes it.";
    }

    private static CurveView LossView() => new(
        "losses", "Losses",
        "The loss of each player over the steps. Neither says by itself whether the samples are any good.",
        [new Series("dLoss", "discriminator", Tone.Judge), new Series("gLoss", "generator", Tone.Fake)])
    {
        YLabel = "loss",
        Marks = [new Mark(Math.Log(2), "ln 2: the discriminator guesses")],
    };

    private static IEnumerable<View> CostViews() =>
    [
        new CurveView(
            "cost", "Time of a step as the networks grow",
            "Milliseconds of one training step on this machine, measured now, against the weights of both networks. Both axes are logarithmic.",
            [new Series("milliseconds", "measured", Tone.Accent)]) { XLabel = "weights", YLabel = "ms a step", LogX = true, LogY = true },
        new TableView(
            "costs", "What a step costs", "One training step of networks of growing width, with 128 points of each kind, measured on this machine in this run.",
            ["Units a layer", "Weights", "MFLOP a step", "ms a step", "Steps a second", "Memory of weights, gradients and moments"]),
    ];

    private static void ShowCosts(Frame frame, CostLadder ladder)
    {
        var rungs = ladder.Rungs.ToArray();
        frame.Show("costs", new TableData([.. rungs.Select(rung => (IReadOnlyList<string>)
        [
            rung.Width.ToString(CultureInfo.InvariantCulture), $"{rung.Weights:N0}", $"{rung.Operations / 1e6:N1}", $"{rung.Milliseconds:0.00}", $"{1000 / rung.Milliseconds:N0}", $"{rung.Bytes / 1e6:0.00} MB",
        ])]));
        frame.Show("cost", new CurveData(new Dictionary<string, Line>
        {
            ["milliseconds"] = new((float[])[.. rungs.Select(rung => (float)rung.Weights)], (float[])[.. rungs.Select(rung => (float)rung.Milliseconds)]),
        }));
    }
}
