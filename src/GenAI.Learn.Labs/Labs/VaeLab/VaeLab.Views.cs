using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Metrics;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class VaeLab
{
    private const double UntrainedMean = -206; // of the average training image, in nats, on MNIST's test images

    private static readonly Extent LatentExtent = new(-4, 4);

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
    [
        new ImagesView("samples", "Samples", $"What {SampleCount} random codes decode to. They are drawn from N(0, I), or, where the option says so, from the normal distribution fitted to the codes of test images; the draw stays the same while the network learns."),
        new ImagesView("inspection", "An image and its reconstructions", $"{(IsGrey(options) ? "Your image, or the" : "The")} test image; what the mean of its posterior decodes to; and what eight codes drawn from the posterior decode to."),
        PosteriorView(options),
        Terms(options),
        .. options.Code == CodeKind.Distribution ? [Units(options)] : Array.Empty<View>(),
        options.Latent == 2
            ? new ImagesView("walk", "The latent space", $"What the decoder makes of a grid of codes, which parts the distribution of each number into {GridSide} equal shares.")
            : new ImagesView("walk", "A walk between two codes", "What lies at equal distances on the way from one test image's code to another's."),
        Quality(options),
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        _test.Measured();
        using var image = Inspected();
        frame.Show("samples", _gallery.Samples());
        frame.Show("inspection", _inspection.Reconstructions(image));
        frame.Show("posterior", Posterior(_inspection.Posterior(image)));
        if (Settings.Code == CodeKind.Distribution)
            frame.Show("units", Bars());
        using var end = _test.ImageOf(Settings.WalkTo);
        using var start = _test.ImageOf(Settings.Shown);
        frame.Show("walk", Settings.Latent == 2 ? _gallery.LatentGrid() : _gallery.Walk(start, end));
        frame.Note = Note(frame);
    }

    private static View PosteriorView(Options options) => options.Latent == 2
        ? new ScatterView(
            "posterior",
            "Posterior",
            $"The codes of 1,000 test images, coloured by class (of a distribution its mean), and over them the posterior of {Inspected(options)}: its mean and the edge of two standard deviations.",
            [new Series("codes", "codes of test images", Tone.Test), new Series("edge", "two deviations around it", Tone.Accent), new Series("mean", IsGrey(options) ? "your image's mean" : "its mean", Tone.Accent) { Marker = Marker.Ring }],
            LatentExtent,
            LatentExtent)
        {
            Classes = [.. ImageSets.ClassNames(options.Data)],
            Axes = ["first number", "second number"],
        }
        : new CurveView(
            "posterior",
            "Posterior",
            $"For each number of the code the mean that the encoder proposes for {Inspected(options)}, in a band of one standard deviation to either side. N(0, 1) would be 0 in a band from -1 to 1.",
            [new Series("mean", "mean and deviation", Tone.Accent)])
        {
            XLabel = "unit of the code",
            YLabel = "value",
        };

    private static CurveView Terms(Options options) => new(
        "terms",
        "The bound and its terms",
        (options.Code == CodeKind.Point
            ? "The reconstruction term of each training batch before its step, in nats an image. A plain autoencoder has no other."
            : "Of each training batch before its step, in nats an image: the reconstruction term, the KL divergence of the posteriors from N(0, I), and their difference, the ELBO.")
            + OfColours(options),
        options.Code == CodeKind.Point
            ? [new("reconstruction", "reconstruction", Tone.Train)]
            : [new("reconstruction", "reconstruction", Tone.Train), new("kl", "KL divergence", Tone.Judge), new("elbo", "ELBO", Tone.Accent)])
    {
        YLabel = "nats an image",
        Y = Likelihood(options).Loss == ReconstructionLoss.BinaryCrossEntropy ? new Extent(options.Data == ImageData.Mnist ? -250 : -400, 50) : null,
        Marks = options is { Reconstruction: ReconstructionLoss.BinaryCrossEntropy, Data: ImageData.Mnist } ? [new Mark(UntrainedMean, "the average image")] : [],
    };

    private static BarsView Units(Options options) => new(
        "units",
        "KL of each unit",
        $"How far the posterior of each of the {options.Latent} numbers of the code is from N(0, 1), in nats, on average over 1,000 test images. A unit near 0 says nothing of the image: it has collapsed.",
        [new Series("kl", "KL divergence", Tone.Judge)])
    {
        XLabel = "unit of the code",
        YLabel = "nats",
    };

    private static CurveView Quality(Options options) => new(
        "quality",
        "Recognised samples",
        $"The share of {JudgedCount} samples {Recognition.Criterion(options.Data)}."
            + OnWalks(options),
        IsGrey(options)
            ? [new("recognised", "recognised", Tone.Accent)]
            : [new("recognised", "recognised", Tone.Accent), new("walkFaces", "faces on walks", Tone.Judge)])
    {
        YLabel = "share",
        Y = new Extent(0, 1),
        Marks = [new Mark(0.55, "good: 0.55")],
    };

    private static string OfColours(Options options) => IsGrey(options)
        ? ""
        : $" Each number of a colour is Gaussian around what the decoder gives, with a standard deviation of {Likelihood(options).Deviation:0.##}: "
            + "the logarithm of such a density may be above 0.";

    private static string OnWalks(Options options) => IsGrey(options)
        ? ""
        : $" And the share of all images on {JudgedWalks} walks, each of {Columns} images from one test face to another, that are faces to it.";

    private ViewData Posterior((float[] Mean, float[] Deviation) posterior)
    {
        if (Settings.Latent == 2)
        {
            return new ScatterData(new Dictionary<string, PointGroup>
            {
                ["codes"] = new(_test.Means) { Classes = _test.Classes },
                ["edge"] = new(Inspection.Ellipse(posterior)),
                ["mean"] = new(posterior.Mean),
            });
        }

        var band = posterior.Mean.Zip(posterior.Deviation).ToArray();
        return new CurveData(new Dictionary<string, Line>
        {
            ["mean"] = new(Enumerable.Range(1, posterior.Mean.Length).Select(unit => (float)unit).ToArray(), posterior.Mean)
            {
                Low = band.Select(unit => unit.First - unit.Second).ToArray(),
                High = band.Select(unit => unit.First + unit.Second).ToArray(),
            },
        });
    }

    private BarsData Bars() => new(new Dictionary<string, Floats> { ["kl"] = _test.Divergences })
    {
        Labels = [.. Enumerable.Range(1, Settings.Latent).Select(unit => $"{unit}")],
    };

    private static string Inspected(Options options) => IsGrey(options) ? "your image" : "the test image";

    // (1, C, H, W)
    private Tensor Inspected() => Settings.Drawing.Pixels.Count == 0 || !IsGrey(Settings)
        ? _test.ImageOf(Settings.Shown)
        : tensor([.. Settings.Drawing.Pixels.Select(pixel => pixel / 255f)], ImageShape.Grey.Batch(1), device: Context.Device);

    private string Note(Frame frame)
    {
        if (frame.Step == 0)
            return "Untrained: every code decodes to the same grey.";
        var judged = _gallery.LastJudgement is { } judgement
            ? $"The classifier recognises {judgement.Recognised:P0} of {judgement.Count} samples, of {judgement.Classes} {(judgement.Classes == 1 ? "class" : "classes")}"
            : "No sample judged yet";
        if (_gallery.FacesOnWalks is { } faces)
            judged += $", and of the images on {JudgedWalks} walks between test faces {faces:P1} are faces";
        return Settings.Code == CodeKind.Point
            ? $"{judged}."
            : $"{judged}; {_test.ActiveUnits} of {Settings.Latent} units of the code are in use, {_test.Divergences.Sum():0.0} nats an image in all.";
    }
}
