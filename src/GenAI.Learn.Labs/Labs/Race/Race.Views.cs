using System.Globalization;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Images;
using GenAI.Learn.Models.Metrics;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class Race
{
    private const int ShownCount = 10;

    private static readonly Series[] Families = [new("vae", "VAE"), new("gan", "GAN"), new("diffusion", "diffusion")];

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
    [
        new ImagesView("samples", "Samples", $"{ShownCount} samples of each family, from noise that stays the same while they learn.") { Rows = [.. Families.Select(family => family.Title)] },
        AgainstSeconds("fid", "FID against seconds of training", $"How far {Racer.Judged} samples are from real images, as Fréchet distance in the course's feature space, against the seconds that each family has trained. Lower is better.", "FID") with { LogY = true },
        AgainstSeconds("recognised", "Recognised samples", $"The share of {Racer.Judged} samples {Recognition.Criterion(options.Data)}.", "share") with { Y = new Extent(0, 1) },
        AgainstSeconds("diversity", "Diversity", "Recall: the share of real images that lie among the samples. Low recall means kinds of images that are missing.", "recall") with { Y = new Extent(0, 1) },
        new BarsView("sampling", "Seconds for 100 samples", "How long each family took to draw 100 samples in the newest judgement, measured on the machine that runs this page.", [new Series("seconds", "seconds for 100 samples", Tone.Accent)])
        {
            YLabel = "seconds",
        },
        new TableView("standings", "Standings", "The newest judgement of each family.", ["family", "weights", "steps", "training, s", "100 samples, s", "FID", "precision", "recall", "recognised", "classes"]),
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        using var scope = NewDisposeScope();
        var sheet = SpriteSheet.Of(cat([.. Families.Select(family => _shown[family.Name])]), PixelScale.Symmetric, ShownCount);
        frame.Show("samples", new ImagesData(sheet.Png, sheet.Count, sheet.Columns, sheet.Width, sheet.Height));
        frame.Show("fid", Curves(score => score.Fid));
        frame.Show("recognised", Curves(score => score.Recognised));
        frame.Show("diversity", Curves(score => score.Recall));
        frame.Show("sampling", new BarsData(new Dictionary<string, Floats> { ["seconds"] = All(racer => (float)racer.SecondsPer100) })
        {
            Labels = [.. Families.Select(family => family.Title)],
        });
        frame.Show("standings", new TableData([.. _racers.Values.Select(Row)]));
        frame.Note = Note();
    }

    private static CurveView AgainstSeconds(string name, string title, string description, string label) =>
        new(name, title, description, Families) { XLabel = "seconds of training", YLabel = label };

    private CurveData Curves(Func<RaceScore, double> value) => new(_racers.Values.ToDictionary(
        racer => racer.Name,
        racer => new Line(racer.Scores.Select(score => (float)score.Seconds).ToArray(), racer.Scores.Select(score => (float)value(score)).ToArray())));

    private float[] All(Func<Racer, float> value) => [.. _racers.Values.Select(value)];

    private static string[] Row(Racer racer)
    {
        string[] work =
        [
            racer.Title, racer.Parameters.ToString("N0", CultureInfo.InvariantCulture), racer.Steps.ToString("N0", CultureInfo.InvariantCulture), Number(racer.TrainingSeconds, "0.0"),
        ];
        return racer.Scores.LastOrDefault() is not { } score
            ? [.. work, .. Enumerable.Repeat("–", 6)]
            :
            [
                .. work, Number(racer.SecondsPer100, "0.000"), Number(score.Fid, "0"), Number(score.Precision, "0.00"), Number(score.Recall, "0.00"),
                Number(score.Recognised, "0.00"), $"{score.Classes}",
            ];
    }

    private string Note()
    {
        if (_step == 0)
            return "Nobody has trained yet.";
        if (_vae.Scores.Count == 0 || _diffusion.Scores.Count == 0)
            return IsTraining ? $"All three train in turn. The first judgement comes after {TurnsPerRound} turns." : "All three stand still and are judged for the first time.";
        var work = IsTraining ? "All three train in turn. " : "All three stand still and are judged. ";
        return work + string.Join(", ", _racers.Values.Select(racer => $"{racer.Title} FID {Number(racer.Scores[^1].Fid, "0")} after {Number(racer.Scores[^1].Seconds, "0.0")} s")) + ".";
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
