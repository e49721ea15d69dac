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
        .. Shape(options).IsLinear ? AgainstPca(options) : [],
        Latent(options),
        new ImagesView("decoded", "Decoded point", "The image that the decoder makes of the code at the chosen point of the latent plane."),
        new ImagesView(
            "weights",
            "Weights of the first layer",
            $"Each small image is what one unit of the first layer looks for: {Signs(options)}."),
        new DiagramView(
            "layers",
            "Layers",
            "From the image down to the code, and back up to the reconstruction. In each box the shape of what a layer puts out, below it the layer's kind and how many numbers it learns."),
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        frame.Show("reconstructions", _test.Reconstructions());
        frame.Show("latent", new ScatterData(new Dictionary<string, PointGroup> { ["codes"] = _test.Codes() }));
        frame.Show("decoded", _test.Decoded(Settings.Point));
        frame.Show("weights", _test.Weights());
        frame.Show("layers", _layers ??= new LayerPath(_autoencoder, _test.Images.narrow(0, 0, 1)).Data());
        var isLinear = Shape(Settings).IsLinear;
        if (isLinear)
            frame.Show("axes", _rival.Pictures());
        frame.Note = frame.Step == 0
            ? "Untrained: every image is rebuilt as the same grey."
            : $"Mean squared error on test images {_test.MeanSquaredError:0.0000}, PCA's {_rival.ErrorOn(_test.Images):0.0000}, at {Settings.Code} numbers an image{Ratio()}."
                + (isLinear && !double.IsNaN(_rival.Gap) ? $" The decoder's space misses {_rival.Gap:P1} of PCA's." : "");
    }

    private string Ratio() => IsGrey(Settings) ? "" : $"; the peak signal-to-noise ratio is {_test.Psnr:0.0} dB";

    private static IEnumerable<View> AgainstPca(Options options) =>
    [
        new ImagesView(
            "axes",
            "Against principal component analysis",
            $"Above, the first principal components, the strongest first; {Additions(options)}. In the middle, what each number of the code adds to the image. "
                + "Below, each component rebuilt from the images in the middle as well as they can be mixed: when it equals the component above, the decoder can say it.")
        {
            Rows = ["PCA's axes", "decoder's images", "PCA's axes, mixed from the decoder's images"],
        },
        new CurveView(
            "subspace",
            "How far from PCA's subspace",
            $"The share of the {options.Code} principal directions that no mixture of the decoder's images reaches: the mean squared sine of the angles between both spaces. 0 when they are the same space, whatever the axes.",
            [new Series("subspaceGap", "share of PCA's subspace that is missed", Tone.Accent)])
        {
            YLabel = "share missed",
            LogY = true,
            Marks = [new Mark(0.01, "one hundredth")],
        },
    ];

    private static bool IsGrey(Options options) => ImageShape.Of(options.Data).IsGrey;

    private static string Additions(Options options) => IsGrey(options)
        ? "white adds ink and black takes it away"
        : "a colour stronger than in mid-grey adds of it, weaker it takes of it away";

    private static string Signs(Options options) => IsGrey(options)
        ? "white where its weight is positive, black where it is negative, grey where it is 0"
        : "a colour is stronger than in mid-grey where its weight is positive, weaker where it is negative, and mid-grey is 0 of all three";

    private static CurveView Losses(Options options)
    {
        var isSquared = options.Loss == ReconstructionLoss.MeanSquaredError;
        List<Series> series = [new("trainLoss", "training batch", Tone.Train), new("testLoss", "test images", Tone.Test)];
        if (!isSquared)
            series.Add(new Series("testMse", "test images, mean squared error", Tone.Accent));
        series.Add(new Series("pcaMse", isSquared ? "PCA with as many numbers" : "PCA with as many numbers, mean squared error", Tone.Quiet));
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
