using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

public sealed partial class Diffusion2D
{
    // Noise reaches further than the data.
    private const double Reach = 2;
    private const double GoodDivergence = 0.10;

    private static readonly Extent Plane = new(-Reach, Reach);

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options)
    {
        var views = new List<View> { SceneView(), ScoreView(), LossView(), QualityView() };
        var modes = options.Data is PointSet.Drawn ? 0 : PointDistribution.Of(options.Data, []).Modes.Count;
        if (modes > 0)
            views.Add(CoverageView(modes));
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
            measure.Divergence <= GoodDivergence ? GoalState.Met : GoalState.Open,
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

    private static CurveView QualityView() => new(
        "quality",
        "Distance from the data",
        "The Jensen-Shannon divergence between data and 2,000 samples in nats, counted in cells a tenth of a unit wide: 0 when they are alike, ln 2 = 0.69 when they share no cell. Measured whenever samples have come to the end of their way.",
        [new Series("js", "Jensen-Shannon divergence", Tone.Accent)])
    {
        YLabel = "nats",
        Y = new Extent(0, 0.7),
        Marks = [new Mark(GoodDivergence, "good: 0.10")],
    };

    private static CurveView CoverageView(int modes) => new(
        "coverage",
        "Modes covered",
        $"Of the data's {modes} modes, those that get at least a quarter of their fair share of the samples within three standard deviations.",
        [new Series("modes", "modes covered", Tone.Accent)])
    {
        YLabel = "modes",
        Y = new Extent(0, modes + 0.5),
        Marks = [new Mark(modes, "all of them")],
    };

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
