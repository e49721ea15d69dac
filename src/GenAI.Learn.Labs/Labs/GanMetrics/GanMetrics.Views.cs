using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Metrics;

namespace GenAI.Learn.Labs;

public sealed partial class GanMetrics
{
    private const int Shown = 40;
    private const int Columns = 10;

    private const string Space = "measured in the 128 features of this course's own classifier, so not to be compared with published FIDs";

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options)
    {
        var generated = options.Source == JudgedSource.Generator;
        var axis = generated ? "training steps" : "amount of spoiling";
        CurveView Curves(string name, string title, string description, params Series[] series) => new(
            name, title, $"{description} The band is two standard deviations to either side.{(generated ? "" : " To the right: more of the spoiling chosen in Curves over.")}", series) { XLabel = axis };
        return
        [
            new ImagesView("judged", generated ? "Images of the generator" : "Images judged", $"The first {Shown} of the images that are judged."),
            new TableView(
                "scores",
                "The numbers",
                $"Each number with two standard deviations, {Space}. FID and Inception score: the spread over {Measurement.Resamples} resamples of the different images; KID: over {Measurement.Blocks} blocks of images; "
                    + "precision and recall: of counting. The last column compares by these bands.",
                ["Number", "Judged images", generated ? "Real test images" : "Unspoiled", "Judged against that"]),
            Curves("fid", "FID", "Fréchet distance to real training images; 0 is best.", new Series(ScoreKind.Fid.Scalar(), "FID", Tone.Accent)) with { YLabel = "FID" },
            Curves("manifolds", "Precision and recall", "Precision: the share of judged images that lie among the real ones. Recall: the share of real images that lie among the judged ones. Features count by their direction alone.",
                new Series(ScoreKind.Precision.Scalar(), "precision", Tone.Real), new Series(ScoreKind.Recall.Scalar(), "recall", Tone.Fake)) with { Y = new Extent(0, 1), YLabel = "share" },
            Curves("inception", "Inception score", "From 1 to 10; higher is better. It never looks at real images.", new Series(ScoreKind.InceptionScore.Scalar(), "Inception score", Tone.Judge))
                with { Y = new Extent(1, ImageClassifier.ClassCount), YLabel = "score" },
            Curves("kid", "KID", "Kernel distance to real training images; around 0 where the two cannot be told apart.", new Series(ScoreKind.Kid.Scalar(), "KID", Tone.Accent)) with { YLabel = "KID" },
            .. generated ? Trained(Curves) : [],
            new CurveView(
                "sampleSize",
                "FID by sample size",
                "FID of random parts of several sizes, the mean with two standard deviations of a single part. Real test images should score about the same at any size: what is too much in a small sample is bias. "
                    + "The straight line is what is estimated for test images without end.",
                [new Series("real", "real test images", Tone.Real), new Series("judgedBySize", "judged images", Tone.Fake), new Series("infinite", "real, without end", Tone.Quiet)])
            {
                XLabel = "images",
                YLabel = "FID",
                LogX = true,
            },
        ];
    }

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        using var images = _judging.Images().Images(0, Math.Min(Shown, Settings.Count));
        frame.Show("judged", ImagesData.Of(images, Columns));
        frame.Show("scores", new TableData([.. Kinds.Select(Row)]));
        ShowCurves(frame, "fid", ScoreKind.Fid);
        ShowCurves(frame, "manifolds", ScoreKind.Precision, ScoreKind.Recall);
        ShowCurves(frame, "inception", ScoreKind.InceptionScore);
        ShowCurves(frame, "kid", ScoreKind.Kid);
        if (Settings.Source == JudgedSource.Generator)
            ShowCurves(frame, "pathLength", ScoreKind.PathLength);
        frame.Show("sampleSize", new CurveData(BySize()));
        frame.Note = Note();
    }

    private IEnumerable<ScoreKind> Kinds => Enum.GetValues<ScoreKind>().Where(kind => kind != ScoreKind.PathLength || Settings.Source == JudgedSource.Generator);

    private static IEnumerable<View> Trained(Func<string, string, string, Series[], CurveView> curves) =>
    [
        curves("pathLength", "Perceptual path length", "How far images move in feature space along a small step in latent space; lower is smoother.",
            [new Series(ScoreKind.PathLength.Scalar(), "path length", Tone.Fake)]) with { YLabel = "length" },
        new CurveView("losses", "Losses", "The loss of each player. Compare them with the numbers above.", [new Series("dLoss", "discriminator", Tone.Judge), new Series("gLoss", "generator", Tone.Fake)])
        {
            YLabel = "loss",
        },
    ];

    private void ShowCurves(Frame frame, string view, params ScoreKind[] kinds) =>
        frame.Show(view, new CurveData(kinds.ToDictionary(kind => kind.Scalar(), _judging.Curve)));

    private Dictionary<string, Line> BySize()
    {
        var lines = new Dictionary<string, Line>
        {
            ["real"] = SizeLine([.. _judging.Study.Curve]),
            ["judgedBySize"] = SizeLine([.. _judging.Now.BySize.Select(point => (point.Count, new Estimate(point.Mean, point.Deviation)))]),
        };
        if (_judging.Study.Infinite is { } infinite)
            lines["infinite"] = new Line(new float[] { _judging.Study.Sizes[0], _judging.Study.Sizes[^1] }, new[] { (float)infinite, (float)infinite });
        return lines;
    }

    private static Line SizeLine(IReadOnlyList<(int Count, Estimate Fid)> points) => new(
        points.Select(point => (float)point.Count).ToArray(), points.Select(point => (float)point.Fid.Value).ToArray())
    {
        Low = points.Select(point => (float)point.Fid.Low).ToArray(),
        High = points.Select(point => (float)point.Fid.High).ToArray(),
    };

    private IReadOnlyList<string> Row(ScoreKind kind) =>
        [kind.Title(), Cell(kind, _judging.Now), _judging.Unspoiled is { } unspoiled ? Cell(kind, unspoiled) : "…", Against(kind)];

    private string Cell(ScoreKind kind, Scores scores)
    {
        if (scores[kind] is not { } score)
            return kind == ScoreKind.Fid && scores.Refusal is not null ? "refused" : kind == ScoreKind.PathLength ? "–" : "…";
        var text = kind.Text(score.Value) + (score.Deviation is { } deviation ? $" ± {kind.Text(2 * deviation)}" : "");
        return score.Count < Settings.Count ? $"{text} (of {score.Count})" : text;
    }

    private string Against(ScoreKind kind)
    {
        if (kind == ScoreKind.PathLength || (kind == ScoreKind.Fid && _judging.Now.Refusal is not null))
            return "–";
        if (_judging.Now[kind] is not { Deviation: { } own } now || _judging.Unspoiled?[kind] is not { Deviation: { } other } then || now.Count != then.Count)
            return "…";
        if (Math.Abs(now.Value - then.Value) <= 2 * Math.Sqrt(own * own + other * other))
            return "no difference seen";
        return now.Value > then.Value == kind.HigherIsBetter() ? "better" : "worse";
    }

    private string Note()
    {
        var now = _judging.Now;
        var what = _judging is GeneratorJudging generator
            ? $"Training step {generator.TrainingSteps}: "
            : $"{Settings.Count} images, {(Settings.Spoil == Settings.Spoil.Unspoiled ? "not spoiled" : "spoiled")}: ";
        var numbers = string.Join(", ", Kinds.Where(kind => now[kind] is not null).Select(kind => $"{kind.Title()} {kind.Text(now[kind]!.Value.Value)}"));
        var refusal = now.Refusal is { } reason ? $" FID is refused: {reason}" : "";
        var progress = _judging.Seen is { } seen && seen < Settings.Count ? $" {seen} of {Settings.Count} images seen." : "";
        return numbers.Length == 0 ? $"{what}the first images are being looked at." : $"{what}{numbers}.{refusal}{progress}";
    }
}
