using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Images;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

internal sealed partial class ImageDenoising
{
    public const string NetworkMethod = "network";

    private static readonly string[] FilterNames = ["median filter", "Gaussian filter", "Wiener filter"];

    public static IReadOnlyList<View> Views { get; } =
    [
        new ImagesView(
            "rows",
            "Spoiled and cleaned",
            "A test image of each class; below it the same image spoiled, what the network makes of that, and what three filters make of it, each at its best setting for this corruption.")
        {
            Rows = ["clean", "noisy", NetworkMethod, "median", "Gaussian", "Wiener"],
        },
        new ImagesView("drawn", "Your drawing", "Your drawing, the same spoiled, and cleaned by the network and by the three filters. Until you draw, a test image stands in for it."),
        new CurveView(
            "psnr",
            "Distance from the clean images",
            $"The mean peak signal-to-noise ratio of {TestCount} test images in decibels, for the network and for each filter: higher is nearer.",
            [
                new Series("psnr", NetworkMethod, Tone.Accent), new Series("medianPsnr", "median filter"), new Series("gaussianPsnr", "Gaussian filter"),
                new Series("wienerPsnr", "Wiener filter"), new Series("noisyPsnr", "not cleaned", Tone.Quiet),
            ])
        {
            YLabel = "PSNR in dB",
        },
        new TableView("scores", "All methods at this corruption", $"Means over {TestCount} test images; the filters' settings were chosen on {ChosenOn} training images.", ["method", "setting", "PSNR in dB", "SSIM"]),
        new CurveView("losses", "Training loss", "The cross-entropy between the network's answers and the clean images of each training batch.", [new Series("trainLoss", "training batch", Tone.Train)])
        {
            YLabel = "binary cross-entropy",
        },
    ];

    public override void Draw(Frame frame, Denoise.Options settings)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        if (_scores.Length == 0)
            Evaluate();
        frame.Show("rows", Sheet(_shown.Rows(Network.call), (int)_shownImages.shape[0]));
        var drawing = settings.Drawing.Pixels.Count == 0
            ? _shownImages.narrow(0, 2, 1)
            : tensor([.. settings.Drawing.Pixels.Select(pixel => pixel / 255f)], ImageShape.Grey.Batch(1), device: Context.Device);
        using var drawn = SpoiledBatch.Of(drawing, _corruption, _rivals, TestNoise);
        frame.Show("drawn", Sheet(drawn.Rows(Network.call), 6) with { Labels = ["clean", "noisy", NetworkMethod, "median", "Gaussian", "Wiener"] });
        frame.Show("scores", new TableData([.. _scores.Zip(SettingsOfMethods(), (score, setting) => new[] { score.Method, setting, Text(score.Psnr), Text(score.Ssim, "0.00") })]));
        Tell(frame, settings);
    }

    private void Tell(Frame frame, Denoise.Options settings)
    {
        var network = _scores.First(score => score.Method == NetworkMethod);
        var best = _scores.Skip(2).MaxBy(score => score.Psnr)!;
        frame.Goal = new Goal(
            "A higher PSNR on test images than every filter",
            network.Psnr > best.Psnr ? GoalState.Met : GoalState.Open,
            $"network {Text(network.Psnr)} dB, best filter ({best.Method}) {Text(best.Psnr)} dB");
        frame.Note = Steps == 0
            ? $"Untrained: the network answers every image with the same grey, and the best filter here is the {best.Method} with {Text(best.Psnr)} dB."
            : $"On test images the network has {Text(network.Psnr)} dB, the median filter {Text(_scores[2].Psnr)} dB, the Gaussian {Text(_scores[3].Psnr)} dB and the Wiener filter {Text(_scores[4].Psnr)} dB"
                + (settings.Learn ? "." : "; it does not learn now.");
    }

    private string[] SettingsOfMethods() =>
        ["not cleaned", $"trained for {Steps} steps", $"{_rivals.MedianSide} × {_rivals.MedianSide} pixels", $"sigma {Text(_rivals.Sigma)} pixels", "gains from training images"];

    private static ImagesData Sheet(Tensor images, int columns)
    {
        var sheet = SpriteSheet.Of(images, PixelScale.Unit, columns);
        return new ImagesData(sheet.Png, sheet.Count, sheet.Columns, sheet.Width, sheet.Height);
    }
}
