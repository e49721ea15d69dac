using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Labs;

public sealed partial class Anomaly
{
    private const int Bins = 40;
    private static readonly float[] Diagonal = [0, 1];

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
    [
        Records(options),
        new BarsView(
            "errors",
            "Reconstruction errors",
            "How the errors of ordinary records and of anomalies are spread in the test: the share of each kind in each bin. Whatever lies right of the upright line raises an alarm; the last bin holds all larger errors.",
            [new Series("ordinary", "ordinary", Tone.Real), new Series("anomalies", "anomalies", Tone.Fake), new Series("threshold", "threshold", Tone.Judge)])
        {
            XLabel = "mean squared error of the reconstruction",
            YLabel = "share of the kind",
        },
        new CurveView(
            "roc",
            "ROC curve",
            "For every possible threshold the share of the anomalies found, against the share of the ordinary records that raise a false alarm. The corner of the angled line is the threshold now. The diagonal is guessing.",
            [new Series("curve", "reconstruction error", Tone.Accent), new Series("distance", "distance from the average, no network", Tone.Train), new Series("chance", "guessing", Tone.Quiet), new Series("now", "the threshold now", Tone.Judge)])
        {
            XLabel = "false alarms",
            YLabel = "hits",
            Y = new Extent(0, 1),
        },
        new TableView("alarms", "Alarms at this threshold", "Of each kind in the test how many raise an alarm.", ["Kind", "In the test", "Alarms", "Share"]),
        new CurveView(
            "area",
            "Area under the ROC curve",
            "The chance that a random anomaly has a larger error than a random ordinary record, as the autoencoder learns.",
            [new Series("auc", "reconstruction error", Tone.Accent), new Series("aucDistance", "distance from the average, no network", Tone.Train)])
        {
            YLabel = "area",
            Y = new Extent(0, 1),
            Marks = [new Mark(0.5, "guessing")],
        },
        new CurveView(
            "means",
            "Mean errors",
            "The mean reconstruction error on ordinary records of the test and on anomalies, of which the network has seen none.",
            [new Series("ordinaryError", "ordinary", Tone.Real), new Series("anomalyError", "anomalies", Tone.Fake)])
        {
            YLabel = "mean squared error",
            LogY = true,
        },
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        var threshold = _scores.Threshold(Settings.FalseAlarms);
        _task.Show(frame, _network.Autoencoder, _scores.Order, _scores.Errors);
        frame.Show("errors", Histogram(threshold));
        frame.Show("roc", Roc(threshold));
        frame.Show("alarms", new TableData([.. Alarms(threshold)]));
        var (hits, falseAlarms) = (Above(_scores.Anomalies, threshold), Above(_scores.Ordinary, threshold));
        frame.Note = $"Area under the curve {_scores.Roc.Area:0.000}. At this threshold {hits} of {_scores.Anomalies.Length} anomalies are found, with {falseAlarms} false alarms among {_scores.Ordinary.Length} ordinary records.";
    }

    private static View Records(Options options) => options.Data == AnomalySource.NetworkFlows
        ? new TableView(
            "records",
            "The largest errors",
            "The records of the test that are rebuilt worst, the field that is furthest off, its value, and what the autoencoder made of it.",
            ["Kind", "Error", "Field that stands out", "Value", "Rebuilt as"])
        : new ImagesView(
            "records",
            "The worst and the best rebuilt",
            $"Pairs of rows: an image above, its reconstruction below. First the ten largest errors of the whole test, then those among {LeftOut(options)}, last the ten smallest errors there. Below an image stands what it is, below a reconstruction the error.")
        {
            Rows = ["largest errors of all", "rebuilt", "anomalies, largest errors", "rebuilt", "anomalies, smallest errors", "rebuilt"],
        };

    private static string LeftOut(Options options) => options.Data == AnomalySource.Faces
        ? "the faces with a hat, of which training shows none"
        : $"the images of the class left out, {ImageSets.ClassNames(ImagesOf(options))[options.LeftOut.Index]}";

    private static int Above(double[] errors, double threshold) => errors.Count(error => error > threshold);

    private BarsData Histogram(double threshold)
    {
        // Up to where all but a few lie: one record far off would press all others into the first bin.
        var sorted = _scores.Errors.Order().ToArray();
        var end = Math.Max(sorted[(int)(0.99 * (sorted.Length - 1))] * 1.05, 1e-9);
        float[] Shares(double[] errors)
        {
            var shares = new float[Bins];
            foreach (var error in errors)
                shares[Math.Clamp((int)(error / end * Bins), 0, Bins - 1)] += 1f / errors.Length;
            return shares;
        }

        var (ordinary, anomalies) = (Shares(_scores.Ordinary), Shares(_scores.Anomalies));
        var (at, top) = ((float)Math.Min(threshold, end), Math.Max(ordinary.Max(), anomalies.Max()));
        return new BarsData(new Dictionary<string, Floats> { ["ordinary"] = ordinary, ["anomalies"] = anomalies })
        {
            Centres = Enumerable.Range(0, Bins).Select(i => (float)((i + 0.5) * end / Bins)).ToArray(),
            Lines = new Dictionary<string, Line> { ["threshold"] = new(new[] { at, at }, new[] { 0, top }) },
        };
    }

    private CurveData Roc(double threshold)
    {
        var (falseAlarms, hits) = ((float)Above(_scores.Ordinary, threshold) / _scores.Ordinary.Length, (float)Above(_scores.Anomalies, threshold) / _scores.Anomalies.Length);
        return new CurveData(new Dictionary<string, Line>
        {
            ["curve"] = LineOf(_scores),
            ["distance"] = LineOf(_distance),
            ["chance"] = new(Diagonal, Diagonal),
            ["now"] = new(new[] { falseAlarms, falseAlarms, 0 }, new[] { 0, hits, hits }),
        });
    }

    // The corners alone: a point on a straight stretch adds nothing.
    private static Line LineOf(AnomalyScores scores)
    {
        var (x, y) = (scores.Roc.FalseAlarms, scores.Roc.Hits);
        int[] corners = [.. Enumerable.Range(0, x.Count).Where(i =>
            i == 0 || i == x.Count - 1 || !((x[i - 1] == x[i] && x[i] == x[i + 1]) || (y[i - 1] == y[i] && y[i] == y[i + 1])))];
        return new Line(corners.Select(i => (float)x[i]).ToArray(), corners.Select(i => (float)y[i]).ToArray());
    }

    private IEnumerable<IReadOnlyList<string>> Alarms(double threshold)
    {
        var (hits, falseAlarms) = (Above(_scores.Anomalies, threshold), Above(_scores.Ordinary, threshold));
        yield return Row("ordinary (false alarms)", _scores.Ordinary.Length, falseAlarms);
        foreach (var kind in Enumerable.Range(0, _task.Kinds.Count).Where(i => _task.IsAnomaly[i]).GroupBy(i => _task.Kinds[i]))
            yield return Row($"{kind.Key} (hits)", kind.Count(), kind.Count(i => _scores.Errors[i] > threshold));
        var (hitRate, alarmRate) = ((double)hits / _scores.Anomalies.Length, (double)falseAlarms / _scores.Ordinary.Length);
        if (hits + falseAlarms > 0)
            yield return ["right alarms, if 1 record in 100 were an anomaly", "", "", $"{0.01 * hitRate / (0.01 * hitRate + 0.99 * alarmRate):P0}"];

        static IReadOnlyList<string> Row(string kind, int count, int alarms) => [kind, $"{count}", $"{alarms}", $"{(double)alarms / count:P1}"];
    }
}
