using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Labs;

public sealed partial class RecogniseOrMake
{
    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
    [
        new ImagesView(
            "garments",
            $"Real {Things(options)}, and drawn ones",
            (options.Data == ImageData.Faces ? "The class is the colour of the hair. " : "")
                + "Above, test images of the chosen class, from which nothing was learned; below, images of the same class that the generator draws, none of which is in the data. "
                + "Under each is the classifier's label, with a tick where it is the chosen class and a cross where it is not.")
        {
            Rows = ["real", "real", "new", "new"],
        },
        new CurveView(
            "shares",
            "Recognised",
            "The share of 2,000 test images that the classifier labels rightly, and the share of 1,000 drawings, 100 of each class with a spread of 1, to which it gives the class they were drawn for. Guessing would be right one time in ten.",
            [new("accuracy", "real test images", Tone.Real), new("drawnRecognised", "drawings", Tone.Fake)])
        {
            YLabel = "share",
            Y = new Extent(0, 1),
            Marks = [new Mark(0.1, "guessing")],
        },
        new BarsView(
            "classes",
            "Recognised, class by class",
            "For each class, the share of its test images and the share of its drawings that the classifier recognises.",
            [new("real", "real test images", Tone.Real), new("drawn", "drawings", Tone.Fake)])
        {
            YLabel = "share",
            Y = new Extent(0, 1),
        },
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        frame.Show("garments", _test.Sheet(Settings.Label, Settings.Spread, Settings.Sheet));
        frame.Show("classes", new BarsData(new Dictionary<string, Floats> { ["real"] = _test.AccuracyByClass, ["drawn"] = _test.DrawnByClass })
        {
            Labels = [.. ImageSets.ClassNames(Settings.Data)],
        });
        frame.Note = Note();
    }

    private static string Things(Options options) => options.Data == ImageData.Faces ? "faces" : "garments";

    private string Note()
    {
        if (double.IsNaN(_test.Accuracy))
            return $"Neither has learned anything: the labels are guesses, and every drawing is the average of all {Things(Settings)}.";
        var recognised = $"The classifier recognises {_test.Accuracy:P0} of the real test images";
        return _gaussians.Count == 0
            ? $"{recognised}; the generator is still turning its axes."
            : $"{recognised} and {_test.DrawnRecognised:P0} of the drawings; the generator has seen {_gaussians.Count:N0} images.";
    }
}
