using GenAI.Learn.Models.Probability;

namespace GenAI.Learn.Labs;

public sealed partial class DistancesLab
{
    private const double Side = 12; // the line is shown from -12 to 12
    private const int Portions = 12;
    private const int DensityPoints = 481;

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
    [
        new CurveView(
            "densities",
            "Data and model",
            "The density of the data, which stays, and that of the model, which moves.",
            [new Series("data", "data", Tone.Real), new Series("model", "model", Tone.Fake)])
        {
            XLabel = "x",
            YLabel = "density",
        },
        new TableView("measures", "How far apart they are", "Each measure as it is now, and what it says.", ["measure", "now", "it says"]),
        new ScatterView(
            "plan",
            "Transport plan",
            $"The cheapest way to turn the model into the data. Each arrow carries 1/{Portions} of the probability from where the model has it, below, to where the data have it, above. The mean length of all ways along x is the Wasserstein distance.",
            [new Series("model", "model", Tone.Fake), new Series("data", "data", Tone.Real)],
            new Extent(-Side, Side),
            new Extent(-0.15, 1.15))
        {
            ArrowsTitle = "ways",
            Axes = ["x", ""],
        },
        Against("bounded", "Jensen–Shannon", "The Jensen–Shannon divergence at each place of the model so far. It cannot exceed ln 2.", [new Series("js", "Jensen–Shannon", Tone.Judge)]) with
        {
            Y = new Extent(0, 0.8),
            Marks = [new Mark(Math.Log(2), "ln 2")],
        },
        Against("unbounded", "Wasserstein", "The Wasserstein distance at each place of the model so far.", [new Series("wasserstein", "Wasserstein", Tone.Accent)]),
        Against(
            "divergences",
            "Kullback–Leibler",
            "Both directions at each place of the model so far, on a logarithmic scale. Where a divergence is infinite or 0 it has no point.",
            [new Series("kl", "KL(data ‖ model)", Tone.Real), new Series("klReverse", "KL(model ‖ data)", Tone.Fake)]) with
        {
            LogY = true,
        },
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        var (data, model) = (Data, Model);
        frame.Show("densities", new CurveData(new Dictionary<string, Line> { ["data"] = DensityOf(data), ["model"] = DensityOf(model) }));
        frame.Show("measures", Measures());
        frame.Show("plan", Plan(data, model));
        frame.Show("bounded", new CurveData(new Dictionary<string, Line> { ["js"] = Curve(met => met.JensenShannon) }));
        frame.Show("unbounded", new CurveData(new Dictionary<string, Line> { ["wasserstein"] = Curve(met => met.Wasserstein) }));
        frame.Show("divergences", new CurveData(new Dictionary<string, Line>
        {
            ["kl"] = Curve(met => Positive(met.KullbackLeibler)),
            ["klReverse"] = Curve(met => Positive(met.Reverse)),
        }));
        frame.Note = $"Centres {Math.Abs(_centre - Settings.DataCentre):0.0} apart: Jensen–Shannon {Text(_now.JensenShannon)}, Wasserstein {Text(_now.Wasserstein)}, "
            + $"KL {Text(_now.KullbackLeibler)}." + (_held ? " You hold the model." : "");
    }

    private static CurveView Against(string name, string title, string description, IReadOnlyList<Series> series) =>
        new(name, $"{title} against the distance", description, series) { XLabel = "centre of the model − centre of the data" };

    private static string Text(double value) => double.IsPositiveInfinity(value) ? "infinite" : double.IsNegativeInfinity(value) ? "−infinite"
        : Math.Abs(value) >= 1e6 ? value.ToString("0.##e+0") : value.ToString("0.####");

    // Finer where the distribution is narrow: from -12 to 12, and nine deviations each side of its middle.
    private static Line DensityOf(ContinuousDistribution distribution)
    {
        var reach = Math.Min(9 * Math.Sqrt(distribution.Variance), 2 * Side);
        var wide = Enumerable.Range(0, DensityPoints).Select(i => -Side + 2 * Side * i / (DensityPoints - 1.0));
        var near = Enumerable.Range(0, DensityPoints).Select(i => distribution.Mean - reach + 2 * reach * i / (DensityPoints - 1.0));
        var ends = new[] { distribution.Lower, distribution.Upper }.Where(double.IsFinite).SelectMany(end => new[] { end - 1e-6, end, end + 1e-6 });
        var x = wide.Concat(near).Where(place => Math.Abs(place) <= Side).Concat(ends).Order().ToArray();
        return new Line(Narrowed(x), Narrowed(x.Select(distribution.Density)));
    }

    private static float[] Narrowed(IEnumerable<double> values) => [.. values.Select(value => (float)value)];

    private static ScatterData Plan(ContinuousDistribution data, ContinuousDistribution model)
    {
        var ways = TransportPlan.Of(model, data, Portions);
        return new ScatterData(new Dictionary<string, PointGroup>
        {
            ["model"] = new(Narrowed(ways.SelectMany(way => new[] { way.From, 0 }))) { Arrows = Narrowed(ways.SelectMany(way => new[] { way.To - way.From, 1 })) },
            ["data"] = new(Narrowed(ways.SelectMany(way => new[] { way.To, 1 }))),
        });
    }

    private static double Positive(double value) => value > 1e-9 ? value : double.NaN;

    private Line Curve(Func<Closeness, double> measure)
    {
        var points = _met.Select(met => (X: met.Key * Stride - Settings.DataCentre, Y: measure(met.Value))).Where(point => double.IsFinite(point.Y)).ToArray();
        return new Line(Narrowed(points.Select(point => point.X)), Narrowed(points.Select(point => point.Y)));
    }

    private TableData Measures()
    {
        var forbidden = double.IsInfinity(_now.LogLikelihood);
        var invented = double.IsInfinity(_now.Reverse);
        return new TableData([
            ["expected log-likelihood", Text(_now.LogLikelihood), forbidden ? "some data lie where the model has density 0" : "mean log-density of the model at the data, in nats"],
            ["perplexity", Text(_now.Perplexity), forbidden ? "no width is enough" : $"as surprising as a box {Text(_now.Perplexity)} wide"],
            ["KL(data ‖ model)", Text(_now.KullbackLeibler), forbidden ? "the model forbids what occurs" : "nats lost by believing the model"],
            ["KL(model ‖ data)", Text(_now.Reverse), invented ? "the model makes what never occurs" : "the other way round, another number"],
            ["Jensen–Shannon", Text(_now.JensenShannon), Math.Log(2) - _now.JensenShannon < 1e-9 ? "ln 2, its largest value: nothing in common" : "0 if equal, ln 2 = 0.6931 at most"],
            ["Wasserstein", Text(_now.Wasserstein), "mean way that probability has to be moved"],
        ]);
    }
}
