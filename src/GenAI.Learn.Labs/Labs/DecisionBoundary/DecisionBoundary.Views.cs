using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

public sealed partial class DecisionBoundary
{
    private const int FieldSide = 60;
    private static readonly Extent Plane = new(-HalfWidth, HalfWidth);
    private static readonly double[][] Places = [.. Enumerable.Range(0, FieldSide * FieldSide).Select(i => new[] { Centre(i % FieldSide), Centre(i / FieldSide) })];

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
    [
        new ScatterView(
            "scene",
            "Training points, and what the model thinks of each place",
            "Training points of two classes in the plane. The colour behind them is the model's probability of class 1 at each place, or what it has in "
                + "its place; where the two colours meet lies the boundary. Framed points were added as outliers or by you; circled ones are support vectors.",
            [
                new Series("class0", "class 0", Tone.Fake),
                new Series("class1", "class 1", Tone.Real),
                new Series("added", "added points", Tone.Accent) { Marker = Marker.Frame },
                new Series("support", "support vectors", Tone.Quiet) { Marker = Marker.Ring },
            ],
            Plane,
            Plane)
        {
            FieldTitle = "probability of class 1",
            FieldEnds = ["class 0", "class 1"],
            Field = new Extent(0, 1),
            Axes = ["x", "y"],
        },
        new CurveView(
            "accuracy",
            "Accuracy while it is fitted",
            "The share of points whose class the model chooses rightly, on the training points (outliers included) and on 500 fresh points without outliers.",
            [new Series("trainAccuracy", "training points", Tone.Train), new Series("testAccuracy", "fresh points", Tone.Test)])
        {
            YLabel = "accuracy",
            Y = new Extent(0.4, 1.01),
        },
        new TableView("numbers", "This model", "Accuracies, and numbers of the model that is shown.", ["What", "Value"]),
        new TableView(
            "comparison",
            "All quick models on these points",
            "The accuracy on fresh points of every model that is fitted within milliseconds, with the settings that it has now, on all training points and on those without the added ones.",
            ["Model", "Accuracy", "Without added points"]),
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        frame.Show("scene", Scene());
        frame.Show("numbers", new TableData(Numbers()));
        frame.Show("comparison", new TableData(_comparison ??= BoundaryComparison.Rows(Settings, _data)));
        frame.Note = Note();
    }

    private ScatterData Scene()
    {
        var groups = new Dictionary<string, PointGroup>
        {
            ["class0"] = Group(OfClass(0)),
            ["class1"] = Group(OfClass(1)),
        };
        if (_data.Added.Count > 0)
            groups["added"] = Group(_data.Added.Points);
        var marked = _fit.Marked.Select(i => _data.Training.Points[i]).ToArray();
        if (marked.Length > 0)
            groups["support"] = Group(marked);
        return new ScatterData(groups) { Field = new Grid(FieldSide, FieldSide, _fit.Probabilities(Places)) };
    }

    private List<IReadOnlyList<string>> Numbers() =>
    [
        ["Training points", $"{_data.Training.Count}{(_data.Added.Count > 0 ? $", {_data.Added.Count} of them added" : "")}"],
        ["Accuracy on the training points", $"{_fit.Accuracy(_data.Training):0.000}"],
        [Settings.Data == LabelledPointSet.Drawn ? "Accuracy on your own points" : "Accuracy on 500 fresh points", $"{_fit.Accuracy(_data.Test):0.000}"],
        .. _fit.Numbers.Select(row => new[] { row.What, row.Value }),
    ];

    private string Note()
    {
        var name = LabelOf(Settings.Model);
        if (_fit is UndecidedFit)
            return $"{name}: {_fit.Progress}.";
        return $"{name}, {_fit.Progress}: {_fit.Accuracy(_data.Training):0.00} of the training points right, {_fit.Accuracy(_data.Test):0.00} of the fresh ones.";
    }

    private static string LabelOf(BoundaryModel model) => model switch
    {
        BoundaryModel.LogisticRegression => "Logistic regression",
        BoundaryModel.SupportVectorMachine => "Support vector machine",
        BoundaryModel.NearestNeighbours => "Nearest neighbours",
        BoundaryModel.DecisionTree => "Decision tree",
        BoundaryModel.NeuralNetwork => "Neural network",
        _ => "Least squares",
    };

    private IEnumerable<double[]> OfClass(int label) => _data.Training.Points.Where((_, i) => _data.Training.Classes[i] == label);

    private static PointGroup Group(IEnumerable<double[]> points) => new((Floats)points.SelectMany(p => p.Select(value => (float)value)).ToArray());

    private static double Centre(int cell) => ((cell + 0.5) / FieldSide * 2 - 1) * HalfWidth;
}
