using GenAI.Learn.Models.Density;
using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

public sealed partial class DensityLab
{
    private const int FieldSide = 40;

    private static readonly Extent Plane = new(-HalfWidth, HalfWidth);
    private static readonly string[] Classes = ["class A", "class B"];

    // The centres of the field's cells, row by row from the lowest.
    private static readonly double[][] Places =
        [.. Enumerable.Range(0, FieldSide * FieldSide).Select(i => new[] { Centre(i % FieldSide), Centre(i / FieldSide) })];

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
    [
        new ScatterView(
            "scene",
            "The data, and Bayes' rule",
            "The points to learn from, by class. The colour behind them is the probability of class A at each place, made from the two densities by Bayes' rule; there is none for the GAN.",
            [new Series("points", "training points", Tone.Real)],
            Plane,
            Plane)
        {
            Classes = Classes,
            FieldTitle = "Probability of class A by Bayes' rule",
            FieldEnds = ["class B", "class A"],
        },
        new HeatmapView(
            "density",
            "Density p(x)",
            "How dense the model says points are at each place, both classes together, as a share of the highest density in the picture. Empty for the GAN, which has no density.",
            Plane,
            Plane,
            new Extent(0, 1)),
        new ScatterView(
            "samples",
            "New points",
            "Points that the model draws, in the class for which it draws them. A few are added in each step; as the model learns, each moves.",
            [new Series("samples", "drawn points", Tone.Fake)],
            Plane,
            Plane) { Classes = Classes },
        new CurveView(
            "likelihood",
            "Log-likelihood",
            "The mean of log p(x) over the training points, and over 500 held-out points that the model never sees, in nats per point. Higher is better. The VAE's is estimated by importance sampling with 64 latents a point; the GAN has none.",
            [new("trainLogLikelihood", "training points", Tone.Train), new("heldOutLogLikelihood", "held-out points", Tone.Test)])
        {
            YLabel = "nats per point",
        },
        new TableView("values", "Numbers of this moment", "What can be said of the chosen model.", ["What", "Value"]),
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        var field = On(new LabelledPoints(Places, new int[Places.Length]), isSketch: true);
        frame.Show("density", new HeatmapData(new Grid(FieldSide, FieldSide, field is null ? Nothing() : Density(field))));
        frame.Show("samples", new ScatterData(_samples == 0 ? [] : new Dictionary<string, PointGroup> { ["samples"] = Samples() }));
        frame.Show("scene", new ScatterData(new Dictionary<string, PointGroup> { ["points"] = Group(_points.Points, _points.Classes) })
        {
            Field = field is null ? null : new Grid(FieldSide, FieldSide, Over(field, i => field.Posterior(i, 0))),
        });
        frame.Show("values", new TableData(Numbers()));
        frame.Note = Note();
    }

    private string Note()
    {
        var name = Name(Settings.Model);
        if (!_answer.HasDensity)
            return $"{name}: {_samples} new points drawn; a GAN has no density, so there is no likelihood to report and no Bayes' rule to use.";
        return _measures switch
        {
            { HeldOut: { } heldOut, Accuracy: { } accuracy } => $"{name}: held-out log-likelihood {heldOut:0.00} nats per point, accuracy by Bayes' rule {accuracy:P0}.",
            { Train: { } train } => $"{name}: log-likelihood of your points {train:0.00} nats per point.",
            _ => $"{name}: not fitted yet.",
        };
    }

    private IReadOnlyList<IReadOnlyList<string>> Numbers()
    {
        var missing = _answer.HasDensity ? "no points are held out" : "unavailable: no density";
        return
        [
            ["Model", Name(Settings.Model)],
            ["Made of", _answer.Parts],
            ["Log-likelihood of the training points", Nats(_measures.Train, _answer.HasDensity ? "not measured yet" : missing)],
            ["Log-likelihood of the held-out points", Nats(_measures.HeldOut, missing)],
            [_heldOut is null ? "Accuracy by Bayes' rule, on your own points" : "Accuracy by Bayes' rule, on the held-out points", _measures.Accuracy is { } accuracy ? $"{accuracy:P1}" : missing],
        ];
    }

    private PointGroup Samples()
    {
        var each = _samples / 2;
        var drawn = Enumerable.Range(0, 2).SelectMany(label => _answer.Sample(label, _chance[label]).Take(each)).ToArray();
        return Group(drawn, [.. Enumerable.Range(0, drawn.Length).Select(i => i < each ? 0 : 1)]);
    }

    private static PointGroup Group(IReadOnlyList<double[]> points, IReadOnlyList<int> classes) =>
        new(points.SelectMany(point => point.Select(value => (float)value)).ToArray()) { Classes = classes.Select(label => (float)label).ToArray() };

    private static float[] Density(JointDensity field)
    {
        var highest = Enumerable.Range(0, field.Count).Max(field.LogDensity);
        return Over(field, i => Math.Exp(field.LogDensity(i) - highest));
    }

    private static float[] Over(JointDensity field, Func<int, double> value) => [.. Enumerable.Range(0, field.Count).Select(i => (float)value(i))];

    private static float[] Nothing() => [.. Enumerable.Repeat(float.NaN, FieldSide * FieldSide)];

    private static string Nats(double? value, string otherwise) => value is { } nats ? $"{nats:0.000} nats per point" : otherwise;

    private static string Name(DensityModel model) => model switch
    {
        DensityModel.NaiveBayes => "Naive Bayes",
        DensityModel.Mixture => "Gaussian mixture",
        DensityModel.Vae => "VAE",
        _ => "GAN",
    };

    private static double Centre(int cell) => ((cell + 0.5) / FieldSide * 2 - 1) * HalfWidth;
}
