using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

public sealed partial class Diffusion2D
{
    // Noise reaches further than the data.
    private const double Reach = 2;

    private static readonly Extent Plane = new(-Reach, Reach);

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options)
    {
        var views = new List<View> { SceneView(), ScoreView(), LossView(), QualityView() };
        var modes = options.Data is PointSet.Drawn ? 0 : PointDistribution.Of(options.Data, []).Modes.Count;
        if (modes > 0)
            views.Add(PointQualityViews.Coverage(modes));
        views.Add(ErrorView());
        return views;
    }

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        frame.Show("scene", _scene.Points(Settings.Time));
        frame.Show("score", _scene.Score(Settings.Time));
        frame.Note = Note(frame);
        if (_scene.LastMeasure is not { } measure)
            return;
        frame.Goal = new Goal(
            "A Jensen-Shannon divergence of 0.10 or less",
            measure.Divergence <= PointQualityViews.GoodDivergence ? GoalState.Met : GoalState.Open,
            $"{measure.Divergence:0.000} nats");
    }

    private string Note(Frame frame)
    {
        if (frame.Step == 0)
            return $"Untrained. Time {Settings.Time:0.00}: at 1 all is noise, at 0 the way back ends.";
        if (_scene.LastMeasure is not { } measure)
            return $"Time {Settings.Time:0.00}. The first samples are on their way.";
        var coverage = measure.Modes is { } covered ? $"samples cover {covered} of {_data.Modes.Count} modes, " : "";
        return $"Time {Settings.Time:0.00}. At time 0 {coverage}Jensen-Shannon divergence {measure.Divergence:0.00} nats; the learned noise is {measure.ScoreError:P0} off the exact one.";
    }

    private static ScatterView SceneView() => new(
        "scene",
        "Samples on their way from noise to data",
        "500 samples at the time that the slider sets, 1 for pure noise and 0 for the end of the way back, with the data behind them. Small dots show where twelve of the samples have come by.",
        [new Series("data", "data", Tone.Real), new Series("ways", "ways of twelve samples", Tone.Quiet), new Series("samples", "samples", Tone.Fake)],
        Plane,
        Plane);

    private static ScatterView ScoreView() => new(
        "score",
        "Density and score of the noisy data",
        "The colour is the exact density of the data with as much noise as belongs to the time of the slider. An arrow at each place is the score times the variance of the noise, a fifth of it: "
            + "it points to the mean of the data that may lie behind that place. One kind of arrow is exact, the other is what the network has learned.",
        [new Series("exact", "exact score", Tone.Real), new Series("learned", "learned score", Tone.Fake)],
        Plane,
        Plane)
    {
        FieldTitle = "Density of the noisy data, as a share of its highest",
        FieldEnds = ["none", "highest"],
        SequentialField = true,
        ArrowsTitle = "score times variance, a fifth",
    };

    private static CurveView LossView() => new(
        "losses",
        "Error of the predicted noise",
        "The mean squared error of the noise on each training batch, the same on fixed points, and the least that any network can have there: the exact denoiser's. It is not 0, since a noisy point does not tell which data it came from.",
        [new Series("loss", "training batch", Tone.Train), new Series("testLoss", "fixed points", Tone.Test), new Series("leastLoss", "exact denoiser", Tone.Quiet)])
    {
        YLabel = "mean squared error",
        LogY = true,
    };

    private static CurveView QualityView()
    {
        var divergence = PointQualityViews.Divergence("2,000 samples");
        return divergence with
        {
            Description = $"{divergence.Description} Measured whenever samples have come to the end of their way.",
            Marks = [PointQualityViews.Good],
        };
    }

    private static CurveView ErrorView() => new(
        "error",
        "Error of the learned score",
        "How far the learned noise is from the exact one, over all times: the root mean square of the difference, divided by that of the exact noise. 0 for the exact score.",
        [new Series("scoreError", "relative error", Tone.Fake)])
    {
        YLabel = "relative error",
        LogY = true,
    };
}
