using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Metrics;

namespace GenAI.Learn.Labs;

public sealed partial class Dcgan
{
    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options)
    {
        var objective = GanRecipe.For(ImageShape.Of(options.Data), new SmoothedNonSaturating()).Objective;
        return
        [
            new ImagesView("samples", "Samples", $"{SampleCount} images that the generator draws from {SampleCount} noise vectors, which stay the same while it learns."),
            new ImagesView("walk", "A walk through latent space", "Images at equal distances on the way from one sample's noise vector to another's."),
            new CurveView(
                "quality",
                "Recognised samples",
                $"The share of {JudgedCount} samples {Recognition.Criterion(options.Data)}. "
                    + $"It says nothing of variety: how many {Kinds(options.Data)} they are of stands below the picture.",
                [new Series("recognised", "recognised", Tone.Accent)])
            {
                YLabel = "share",
                Y = new Extent(0, 1),
                Marks = [new Mark(0.7, "good: 0.70")],
            },
            new CurveView(
                "losses",
                "Losses",
                "The loss of each player over the steps. They are two sides of one game: neither tells how good the samples are.",
                [new Series("dLoss", "discriminator", Tone.Judge), new Series("gLoss", "generator", Tone.Fake)])
            {
                YLabel = "loss",
                Marks = objective.DiscriminatorLossAtChance is { } chance
                    ? [new Mark(chance, objective.IsProbability ? "ln 2: the discriminator guesses" : "1: the discriminator is undecided")]
                    : [],
            },
            new BarsView(
                "scores",
                "What the discriminator thinks",
                (objective.IsProbability ? "The discriminator's probability of being real" : "The sigmoid of the discriminator's score")
                    + ", for the real and for the generated images of its last step. Far apart, it tells them easily; at one half, it guesses.",
                [new Series("real", "real images", Tone.Real), new Series("fake", "generated images", Tone.Fake)])
            {
                XLabel = objective.IsProbability ? "probability of being real" : "sigmoid of the score",
                YLabel = "share of images",
                Y = new Extent(0, 1),
            },
        ];
    }

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        frame.Show("samples", _gallery.Samples());
        frame.Show("walk", _gallery.Walk(Settings.WalkFrom - 1, Settings.WalkTo - 1, Settings.Path));
        if (_scores.Bars() is { } bars)
            frame.Show("scores", bars);
        frame.Note = Note(frame);
    }

    private string Note(Frame frame)
    {
        if (frame is { Step: 0, Phase: null })
            return "Untrained: the generator draws grey noise.";
        var part = frame.Phase is { } phase ? $"The {phase} has just learned. " : "";
        return _gallery.LastJudgement is { } judgement ? part + Sentence(judgement) : part;
    }

    private string Sentence(Recognition judgement) =>
        $"The classifier recognises {judgement.Recognised:P0} of {judgement.Count} samples, of {judgement.Classes} {Kinds(Settings.Data)} of {judgement.Sure.Count}.";

    private static string Kinds(ImageData data) => data == ImageData.Faces ? "hair colours" : "classes";
}
