using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Images;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class Features
{
    // The level whose means are reported as accuracyCode, accuracyPixels and accuracyPca.
    private static readonly int Few = LabelledDraws.Levels.ToList().IndexOf(100);

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
    [
        new CurveView(
            "accuracies",
            "Accuracy against labelled images",
            $"The share of 2,000 test images that a linear classifier names rightly, by how many labelled images it was fitted to: the mean of {LabelledDraws.Count} random choices of them, the band from the worst to the best.",
            [
                new Series("code", $"the code, {options.Code} numbers", Tone.Accent),
                new Series("pca", $"PCA, {options.Code} numbers", Tone.Train),
                new Series("pixels", "784 pixels", Tone.Quiet),
            ])
        {
            XLabel = "labelled images",
            YLabel = "accuracy",
            LogX = true,
            Y = new Extent(0, 1),
        },
        new TableView(
            "table",
            "Who is ahead",
            "The mean accuracies of the picture above. The best is named where it beats the second in all of the random choices.",
            ["Labelled images", "Code", "PCA", "Pixels", "Ahead"]),
        new CurveView(
            "training",
            "The code's accuracy while the autoencoder learns",
            "The mean accuracy of a linear classifier on the code, with 10, 100, 1,000 and 3,000 labelled images. The first value is that of a network with random weights.",
            [.. LabelledDraws.Levels.Reverse().Where(count => count is 10 or 100 or 1000 or 3000).Select(count => new Series($"accuracyCode{count}", $"{count:N0} labels"))])
        {
            YLabel = "accuracy",
            Y = new Extent(0, 1),
        },
        new ImagesView("reconstructions", "What the code keeps", "Above, a test image of each class; below, what the decoder makes of its code.")
        {
            Rows = ["input", "reconstruction"],
        },
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        var code = _answer ?? _code.Accuracies;
        frame.Show("accuracies", new CurveData(new Dictionary<string, Line>
        {
            ["code"] = LineOf(code),
            ["pca"] = LineOf(_pca.Accuracies),
            ["pixels"] = LineOf(_pixels.Accuracies),
        }));
        frame.Show("table", new TableData([.. Enumerable.Range(0, LabelledDraws.Levels.Count).Select(level => Row(level, code))]));
        frame.Show("reconstructions", Reconstructions());
        frame.Note = Note(code);
    }

    private static Line LineOf(AccuracyTable table)
    {
        var known = table.Known.ToArray();
        float[] Each(Func<int, double> value) => [.. known.Select(level => (float)value(level))];
        return new Line(Each(level => LabelledDraws.Levels[level]), Each(table.Mean)) { Low = Each(table.Least), High = Each(table.Greatest) };
    }

    private IReadOnlyList<string> Row(int level, AccuracyTable code)
    {
        (string Name, AccuracyTable Table)[] all = [("code", code), ("PCA", _pca.Accuracies), ("pixels", _pixels.Accuracies)];
        return [$"{LabelledDraws.Levels[level]:N0}", .. all.Select(one => one.Table.CountAt(level) == 0 ? "" : $"{one.Table.Mean(level):0.000}"), Ahead(level, all)];
    }

    // Named only when it is ahead for every choice of labels, the same for all three.
    private static string Ahead(int level, (string Name, AccuracyTable Table)[] all)
    {
        if (all.Any(one => one.Table.CountAt(level) < LabelledDraws.Count))
            return "";
        var best = all.MaxBy(one => one.Table.Mean(level));
        return all.Where(one => one.Name != best.Name).All(one => Enumerable.Range(0, LabelledDraws.Count).All(draw => best.Table.At(level, draw) > one.Table.At(level, draw)))
            ? best.Name
            : "too close to call";
    }

    private ImagesData Reconstructions()
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var labels = _draws.Test.Labels.cpu().data<long>().ToArray();
        var rows = Enumerable.Range(0, 10).Select(label => (long)Array.IndexOf(labels, label)).ToArray();
        var shown = _draws.Test.Images.index_select(0, tensor(rows, device: Context.Device));
        var sheet = SpriteSheet.Of(cat([shown, _network.Autoencoder.call(shown)]), PixelScale.Unit, rows.Length);
        return new ImagesData(sheet.Png, sheet.Count, sheet.Columns, sheet.Width, sheet.Height);
    }

    private string Note(AccuracyTable code)
    {
        if (_answer is null)
            return _answeredAt == 0 && _askedAt == 0 ? "Asking the code of a network with random weights." : "Asking anew.";
        var rivals = _pca.IsComplete ? $"; PCA {_pca.Accuracies.Mean(Few):0.00}, pixels {_pixels.Accuracies.Mean(Few):0.00}" : "; the rivals are being fitted";
        return $"With 100 labels the code of step {_answeredAt} gives an accuracy of {code.Mean(Few):0.00}{rivals}.";
    }
}
