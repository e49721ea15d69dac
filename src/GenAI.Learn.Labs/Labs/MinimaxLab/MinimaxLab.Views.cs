using GenAI.Learn.Models.Adversarial;

namespace GenAI.Learn.Labs;

public sealed partial class MinimaxLab
{
    private const double Side = 12; // the line is shown from -12 to 12
    private const int LinePoints = 321;
    private const double Weakest = 1e-6; // the smallest gradient shown
    private const double Strongest = 100;

    private (Options Options, GradientsByDistance Curves)? _byDistance;

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
    [
        new CurveView(
            "densities",
            "Data and generated samples",
            "The density of the data and that of the generated samples, along the line.",
            [new Series("data", "data", Tone.Real), new Series("generated", "generated", Tone.Fake)]) { XLabel = "x", YLabel = "density" },
        new CurveView(
            "judges",
            "The best discriminator and a trained one",
            "The probability of being real at each place: by the best discriminator, p_data / (p_data + p_g), and by a network trained on samples. The network's curve is drawn where 99 % of all samples lie; elsewhere it has nothing to learn from.",
            [new Series("best", "best, D*", Tone.Train), new Series("network", "network D", Tone.Judge)])
        {
            XLabel = "x",
            YLabel = "probability of being real",
            Y = new Extent(0, 1),
            Marks = [new Mark(0.5, "cannot tell")],
        },
        new CurveView(
            "gap",
            "How far the network is from the best",
            "The largest difference between the network's probability and the best discriminator's, over the places that hold 99 % of all samples.",
            [new Series("gap", "largest difference", Tone.Judge)])
        {
            YLabel = "difference",
            LogY = true,
            Marks = [new Mark(NearEnough, "0.02")],
        },
        new TableView("numbers", "The game in numbers", "The value of the game with the best discriminator and with the network, computed by integration over the line.", ["quantity", "now", "what it says"]),
        new CurveView(
            "slopes",
            "How each loss moves a sample",
            "Where a generated sample lies, and how strongly each of the two losses moves it: to the right above 0, to the left below. D* is held still. Shown where 99 % of all samples lie.",
            [new Series("saturating", "ln(1 − D)", Tone.Quiet), new Series("nonSaturating", "−ln D", Tone.Accent)]) { XLabel = "x", YLabel = "push on a sample at x" },
        new CurveView(
            "byDistance",
            "How each loss moves the whole density",
            "The size of the mean push on the generated samples, at each distance between the two centres, on a logarithmic scale. The upright line is where the densities are now.",
            [new Series("saturating", "ln(1 − D)", Tone.Quiet), new Series("nonSaturating", "−ln D", Tone.Accent), new Series("now", "now", Tone.Fake)])
        {
            XLabel = "distance of the centres",
            YLabel = "mean push",
            LogY = true,
            Y = new Extent(Weakest, Strongest),
        },
        new CurveView(
            "values",
            "The value of the game",
            "V of the best discriminator and of the network. No discriminator can lie above the best.",
            [new Series("best", "best, V(D*, G)", Tone.Train), new Series("value", "network, V(D, G)", Tone.Judge)])
        {
            YLabel = "V in nats",
            Marks = [new Mark(-Math.Log(4), "−ln 4: the densities are equal"), new Mark(0, "0: they do not overlap")],
        },
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        var game = _table.Game;
        var line = Enumerable.Range(0, LinePoints).Select(i => -Side + 2 * Side * i / (LinePoints - 1.0)).ToArray();
        var (gap, value) = (Gap(), game.Value(Scores(game.Places)));
        frame.Show("densities", new CurveData(new Dictionary<string, Line>
        {
            ["data"] = Curve(line, game.Data.Density),
            ["generated"] = Curve(line, game.Generated.Density),
        }));
        frame.Show("judges", Judges(line));
        frame.Show("numbers", Numbers(value, gap));
        frame.Show("slopes", new CurveData(new Dictionary<string, Line>
        {
            ["saturating"] = Curve(_table.Region, x => -game.Slope(AdversarialLoss.Minimax, x)),
            ["nonSaturating"] = Curve(_table.Region, x => -game.Slope(AdversarialLoss.NonSaturating, x)),
        }));
        frame.Show("byDistance", ByDistance());
        frame.Goal = new Goal(
            "Train the network to within 0.02 of the best discriminator",
            gap <= NearEnough ? GoalState.Met : GoalState.Open,
            $"largest difference {gap:0.000}");
        frame.Note = $"V(D*, G) = {Nats(_table.BestValue)}, the network's V = {Nats(value)}; the network is within {gap:0.000} of D*. "
            + $"The mean push on the generated samples is {Push(_table.Saturating)} by ln(1 − D) and {Push(_table.NonSaturating)} by −ln D.";
    }

    private static string Push(double gradient) => Math.Abs(gradient) switch
    {
        0 => "0",
        < 1e-3 => Math.Abs(gradient).ToString("0.0e+0"),
        _ => Math.Abs(gradient).ToString("0.000"),
    };

    private static string Nats(double value) => value.ToString("0.000000;−0.000000");

    private static Line Curve(IReadOnlyList<double> x, Func<double, double> y) =>
        new((float[])[.. x.Select(value => (float)value)], (float[])[.. x.Select(value => (float)y(value))]);

    private CurveData Judges(double[] line)
    {
        var scores = Scores(_table.Region);
        return new CurveData(new Dictionary<string, Line>
        {
            ["best"] = Curve(line, _table.Game.BestDiscriminator),
            ["network"] = new Line(
                (float[])[.. _table.Region.Select(x => (float)x)],
                (float[])[.. scores.Select(score => (float)(1 / (1 + Math.Exp(-score))))]),
        });
    }

    private TableData Numbers(double value, double gap) => new([
        ["V(D*, G)", Nats(_table.BestValue), "the most that any discriminator can reach"],
        ["−ln 4 + 2 JS", Nats(2 * _table.JensenShannon - Math.Log(4)), "the same number, from the Jensen–Shannon divergence"],
        ["JS", _table.JensenShannon.ToString("0.000000"), "0 if the densities are equal, ln 2 = 0.693147 if they do not overlap"],
        ["V(D, G)", Nats(value), "what the network reaches"],
        ["gap", gap.ToString("0.0000"), "largest difference of D from D* where 99 % of all samples lie"],
        ["push of ln(1 − D)", Push(_table.Saturating), "saturating: the derivative of 2 JS"],
        ["push of −ln D", Push(_table.NonSaturating), "non-saturating: the derivative of KL(p_g ‖ p_data) − 2 JS"],
    ]);

    private CurveData ByDistance()
    {
        var key = Settings with { GeneratedCentre = 0, DataCentre = 0, LearningRate = 1, Move = default, MoveRate = 1 };
        if (_byDistance?.Options != key)
        {
            _byDistance = (key, new GradientsByDistance(
                Made(Settings.DataShape, 0, Settings.DataSpread), centre => Made(Settings.GeneratedShape, centre, Settings.GeneratedSpread)));
        }

        var now = (float)Math.Abs(_centre - Settings.DataCentre);
        return new CurveData(new Dictionary<string, Line>
        {
            ["saturating"] = _byDistance.Value.Curves.Saturating,
            ["nonSaturating"] = _byDistance.Value.Curves.NonSaturating,
            ["now"] = new Line(new[] { now, now }, new[] { (float)Weakest, (float)Strongest }),
        });
    }
}
