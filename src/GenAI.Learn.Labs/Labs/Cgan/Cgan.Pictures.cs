using GenAI.Learn.Models.Conditioning;
using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Labs;

public sealed partial class Cgan
{
    private const string PairsDescription =
        "Above, real test images with their labels; below, a drawing for the condition of each, with the label that the classifier gives it.";

    private const string MeasuresDescription =
        "For each pair above, from left to right: what label and measures say of the real image, which is the condition asked for, and what classifier and measures say of the drawing.";

    private static readonly Extent ThicknessRange = new(0, 6);
    private static readonly Extent SlantRange = new(-45, 50);

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
    [
        new ImagesView("samples", "Asked for", "Images that the generator draws for the condition set in the controls, from 20 noise vectors that stay the same."),
        new ImagesView("digits", "Every digit from the same noise", "In each row another digit is asked for, in each column the noise is the same; the rest of the condition is that of the controls.")
        {
            Rows = ImageSets.ClassNames(ImageData.Mnist),
        },
        new ImagesView("pairs", "Real images and drawings for their conditions", PairsDescription) { Rows = ["real", "drawn"] },
        .. options.Condition == ConditionKind.Labels ? Array.Empty<View>() : [new TableView("measures", "What those were asked for, and became", MeasuresDescription, ["Pair", "Real: asked", "Drawn: measured"])],
        new CurveView("quality", "Does it draw what was asked?", QualityDescription(options.Condition), [.. Measures(options.Condition)])
        {
            YLabel = options.Condition == ConditionKind.Attributes ? "share, correlation" : "share",
            Y = new Extent(0, 1),
            Marks = [new Mark(0.9, "good: 0.90")],
        },
        .. options.Condition == ConditionKind.Attributes ? Scatters() : [],
        new BarsView(
            "words",
            options.Condition == ConditionKind.Captions ? "Agreement by word" : "Agreement by digit",
            "Of the drawings that were asked for so, the share in which it is found again.",
            [new Series("agreement", "found again", Tone.Fake)])
        {
            YLabel = "share",
            Y = new Extent(0, 1),
        },
        new CurveView(
            "losses",
            "Losses",
            "The loss of each player over the steps. Neither tells how good the drawings are, nor whether they are what was asked.",
            [new Series("dLoss", "discriminator", Tone.Judge), new Series("gLoss", "generator", Tone.Fake)])
        {
            YLabel = "loss",
            Marks = [new Mark(Math.Log(2), "ln 2: the discriminator guesses")],
        },
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        frame.Show("samples", _gallery.Samples(Settings));
        frame.Show("digits", _gallery.EveryDigit(Settings));
        var (pairs, measures) = _gallery.Pairs();
        frame.Show("pairs", pairs);
        if (Settings.Condition != ConditionKind.Labels)
            frame.Show("measures", measures);
        if (_examiner.Newest is { } findings)
        {
            frame.Show("words", Agreement(findings));
            if (Settings.Condition == ConditionKind.Attributes)
            {
                frame.Show("thickness", AskedAndMeasured(findings, facts => facts.Stroke.Thickness, ThicknessRange));
                frame.Show("slant", AskedAndMeasured(findings, facts => facts.Stroke.Slant, SlantRange));
            }
        }

        frame.Note = Note(frame);
    }

    private static string QualityDescription(ConditionKind kind) => kind switch
    {
        ConditionKind.Labels => "The share of 250 drawings, 25 of each digit, that a classifier trained on real images takes for the digit asked for.",
        ConditionKind.Attributes => "Agreement of the classifier with the digit asked for, over 250 drawings, and the correlation of asked with measured thickness and slant.",
        _ => "The share of 250 drawings in which the digit, the word for thickness and the word for slant are those asked for.",
    };

    private static IEnumerable<Series> Measures(ConditionKind kind) => kind switch
    {
        ConditionKind.Labels => [new Series("agreement", "agreement", Tone.Accent)],
        ConditionKind.Attributes =>
        [
            new Series("agreement", "agreement of the digit", Tone.Accent),
            new Series("correlationThickness", "correlation of thickness"), new Series("correlationSlant", "correlation of slant"),
        ],
        _ =>
        [
            new Series("agreement", "digit", Tone.Accent),
            new Series("agreementThickness", "thickness"), new Series("agreementSlant", "slant"),
        ],
    };

    private static ScatterView[] Scatters() => [AskedAgainstMeasured("thickness", "pixels", ThicknessRange), AskedAgainstMeasured("slant", "degrees", SlantRange)];

    private static ScatterView AskedAgainstMeasured(string what, string unit, Extent range) => new(
        what,
        $"Asked and measured {what}",
        $"Each point is a drawing: to the right the {what} that was asked for, upwards the one measured on it, in {unit}. On the dotted line the two are equal.",
        [new Series("equal", "equal", Tone.Quiet), new Series("drawings", "drawings", Tone.Fake)],
        range,
        range)
    {
        Axes = [$"asked, {unit}", $"measured, {unit}"],
    };

    private static ScatterData AskedAndMeasured(Findings findings, Func<ImageFacts, double> value, Extent range)
    {
        const int Dots = 60;
        var drawings = findings.Asked.Zip(findings.Found).SelectMany(pair => new[] { (float)value(pair.First), (float)value(pair.Second) });
        var equal = Enumerable.Range(0, Dots).Select(i => (float)(range.From + (range.To - range.From) * i / (Dots - 1))).SelectMany(place => new[] { place, place });
        return new ScatterData(new Dictionary<string, PointGroup>
        {
            ["equal"] = new(equal.ToArray()),
            ["drawings"] = new(drawings.ToArray()),
        });
    }

    private static BarsData Agreement(Findings findings) => findings.Kind == ConditionKind.Captions
        ? new BarsData(new Dictionary<string, Floats> { ["agreement"] = findings.AgreementByWord() }) { Labels = Caption.Vocabulary }
        : new BarsData(new Dictionary<string, Floats> { ["agreement"] = findings.AgreementByDigit() }) { Labels = ImageSets.ClassNames(ImageData.Mnist) };

    private string Note(Frame frame)
    {
        if (frame is { Step: 0, Phase: null })
            return "Untrained: the generator draws grey noise, whatever is asked.";
        var part = frame.Phase is { } phase ? $"The {phase} has just learned. " : "";
        return _examiner.Newest is { } findings ? part + Sentence(findings) : part;
    }

    private static string Sentence(Findings findings)
    {
        var digits = $"{findings.Agreement:P0} of {findings.Asked.Length} drawings are the digit asked for";
        return findings.Kind switch
        {
            ConditionKind.Labels => digits + ".",
            ConditionKind.Attributes => $"{digits}; measured follows asked with correlation {findings.CorrelationThickness:0.00} for thickness and {findings.CorrelationSlant:0.00} for slant.",
            _ => $"{digits}, {findings.AgreementThickness:P0} have the thickness and {findings.AgreementSlant:P0} the slant.",
        };
    }
}
