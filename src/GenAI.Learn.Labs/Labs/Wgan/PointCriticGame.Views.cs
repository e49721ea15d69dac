using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

internal sealed partial class PointCriticGame
{
    // Room on the right for points that are shifted by up to 2.
    private const double Left = -PointDistribution.HalfWidth;
    private const double Right = PointDistribution.HalfWidth + 2;
    private const double SteepestShown = 2.5;
    private const int Bins = 25;

    public static IReadOnlyList<View> Views(Wgan.Options options)
    {
        var trains = options.Task == WganTask.Train;
        var views = new List<View> { SceneView(trains), DistanceView(trains) };
        if (trains)
            views.Add(PointQualityViews.Divergence() with { Title = "Distance from the data, counted" });
        views.Add(new BarsView(
            "slopes",
            "How steep the critic is",
            $"The length of the critic's gradient at points between real points and the others. A critic that measures the distance has length 1 there; the last bar holds all from {SteepestShown} on.",
            [new Series("slope", "critic's gradient", Tone.Judge)]) { XLabel = "length of the gradient", YLabel = "share of the points" });
        views.Add(new BarsView(
            "weights",
            "The critic's weights",
            "The weights between the critic's hidden layers. Clipped ones pile up at the two ends of their box; with a penalty they stay where they are needed.",
            [new Series("weight", "weights", Tone.Quiet)]) { XLabel = "weight", YLabel = "share of the weights" });
        return views;
    }

    public override void Draw(Frame frame, Wgan.Options settings)
    {
        var reading = _reading ??= _gauge.Read(settings);
        frame.Show("scene", _gauge.Scene(settings));
        frame.Show("slopes", Tally.Shares("slope", reading.Slopes, 0, SteepestShown, Bins));
        var weights = _gauge.Weights();
        var end = settings.Constraint == CriticConstraint.Clipping ? settings.ClippingLimit : Math.Max(1e-6, weights.Max(Math.Abs));
        frame.Show("weights", Tally.Shares("weight", weights, -end, end, Bins));
        frame.Note = Note(reading);
        if (!_trains)
            frame.Goal = Standing(reading);
    }

    private string Note(Reading reading)
    {
        var what = _trains ? "the exact distance of 256 samples" : "the true distance";
        var text = $"The critic says {reading.Estimate:0.000}, {what} is {reading.Truth:0.000}; its gradient is {reading.MeanSlope:0.00} long on average.";
        var coverage = reading.Modes is { } modes ? $", {modes} of {_data.Modes.Count} modes covered" : "";
        return reading.Divergence is { } divergence ? $"{text} Jensen–Shannon divergence {divergence:0.00} nats{coverage}." : text;
    }

    private static Goal Standing(Reading reading)
    {
        var error = Math.Abs(reading.Estimate - reading.Truth);
        var met = error <= 0.05 * reading.Truth + 1e-3;
        return new Goal("The critic's estimate within 5 % of the true distance", met ? GoalState.Met : GoalState.Open,
            reading.Truth == 0 ? $"{error:0.000} off, where 0 is true" : $"{error / reading.Truth:P0} off");
    }

    private static ScatterView SceneView(bool trains) => new(
        "scene",
        "Points, and the critic's surface",
        $"Real points and {(trains ? "generated ones" : "the same data shifted to the right")}. The colour behind them is the critic's score, from its lowest to its highest here; the generator would move points uphill.",
        [new Series("real", "data", Tone.Real), new Series("fake", trains ? "generated" : "shifted data", Tone.Fake)],
        new Extent(Left, trains ? PointDistribution.HalfWidth : Right),
        new Extent(-PointDistribution.HalfWidth, PointDistribution.HalfWidth))
    {
        FieldTitle = "Critic's score, from its lowest to its highest here",
        FieldEnds = ["low", "high"],
        Field = new Extent(0, 1),
    };

    private static CurveView DistanceView(bool trains) => new(
        "distance",
        "The critic's estimate and the truth",
        (trains
            ? "The true Wasserstein-1 distance is exact for 256 real points and 256 generated ones; as samples, they lie apart even where the distributions are equal. "
            : "The true Wasserstein-1 distance is the shift itself. ")
            + "The estimate is the critic's mean score of real points minus that of the others. Divided by the critic's steepest slope it no longer depends on the critic's scale.",
        [new Series("truth", "true distance", Tone.Real), new Series("estimate", "critic's estimate", Tone.Judge), new Series("scaled", "divided by the steepest slope", Tone.Quiet)])
    {
        YLabel = "distance",
    };
}
