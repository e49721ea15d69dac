using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Labs;

public sealed partial class AutoencoderLab
{
    // In standard deviations: nearly all codes lie within.
    private static readonly Extent LatentExtent = new(-3.5, 3.5);

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
    [
        new ImagesView("reconstructions", "Images and their reconstructions", "Above, a test image of each class; below, what the decoder makes of its code.")
        {
            Rows = ["input", "reconstruction"],
        },
        Losses(options),
        Latent(options),
        new ImagesView("decoded", "Decoded point", "The image that the decoder makes of the code at the chosen point of the latent plane."),
        new ImagesView(
            "weights",
            "Weights of the first layer",
            "Each small image is what one unit of the first layer looks for: white where its weight is positive, black where it is negative, grey where it is 0."),
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        frame.Show("reconstructions", _test.Reconstructions());
        frame.Show("latent", new ScatterData(new Dictionary<string, PointGroup> { ["codes"] = _test.Codes() }));
        frame.Show("decoded", _test.Decoded(Settings.Point));
        frame.Show("weights", _test.Weights());
        frame.Note = frame.Step == 0
            ? "Untrained: every image is rebuilt as the same grey."
            : $"Mean squared error on test images {_test.MeanSquaredError:0.0000}, at {Settings.Code} numbers an image.";
    }

    private static CurveView Losses(Options options)
    {
        var isSquared = options.Loss == ReconstructionLoss.MeanSquaredError;
        List<Series> series = [new("trainLoss", "training batch", Tone.Train), new("testLoss", "test images", Tone.Test)];
        if (!isSquared)
            series.Add(new Series("testMse", "test images, mean squared error", Tone.Quiet));
        return new CurveView(
            "losses",
            "Losses",
            "The loss of each training batch before its step, and the loss on 1,000 test images, from which the network does not learn.",
            series)
        {
            YLabel = isSquared ? "mean squared error" : "binary cross-entropy",
            LogY = true,
        };
    }

    private static ScatterView Latent(Options options) => new(
        "latent",
        "Latent space",
        "The codes of 1,000 test images, coloured by class. " + (options.Code > 2
            ? $"Of the {options.Code} numbers of a code the picture shows the first two principal components; a point of it decodes to the code that lies on their plane."
            : "Each number of the code is counted in standard deviations from its mean."),
        [new Series("codes", "codes of test images", Tone.Test)],
        LatentExtent,
        LatentExtent)
    {
        Classes = [.. ImageSets.ClassNames(options.Data)],
        Axes = options.Code > 2 ? ["first principal component", "second principal component"] : ["first number", options.Code == 1 ? "" : "second number"],
    };
}
