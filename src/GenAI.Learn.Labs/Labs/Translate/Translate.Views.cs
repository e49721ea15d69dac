using System.Globalization;
using GenAI.Learn.Models.Translation;

namespace GenAI.Learn.Labs;

public sealed partial class Translate
{
    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options)
    {
        var baseline = ImageTask.Of(options.Task).BaselineTitle;
        return
        [
            new ImagesView(
                "pairs",
                "Input, output, truth",
                $"For a test image of each class, from the top: what the network is given, what it answers, what would be right, and the plain answer that it has to beat ({baseline}).")
            {
                Rows = ["input", "output", "truth", baseline],
            },
            new ImagesView("drawn", "Your drawing", "What the network is given of your drawing, and what it answers. Until you draw, a test image stands in for it."),
            new CurveView(
                "psnr",
                "Distance from the truth",
                "The peak signal-to-noise ratio of 100 test images in decibels: higher is nearer to the truth, pixel by pixel.",
                [new Series("psnr", "output", Tone.Fake), new Series("baselinePsnr", baseline, Tone.Quiet)])
            {
                YLabel = "PSNR in dB",
            },
            new TableView(
                "quality",
                "Near, alike, sharp",
                "Three measures on 100 test images, for the output and for the plain answer. A blurred answer can be near and yet not sharp.",
                ["measure", "output", baseline, "truth"]),
            new ImagesView(
                "patches",
                "What the discriminator thinks of each patch",
                "For the images above, the discriminator's probability that a patch is real: black for 0, white for 1. Above for the outputs, below for the truths.")
            {
                Rows = ["of outputs", "of truths"],
            },
            new CurveView(
                "losses",
                "Losses",
                "The loss of each player without weights, and the mean absolute error of the training pairs.",
                [new Series("dLoss", "discriminator", Tone.Judge), new Series("gLoss", "generator, adversarial", Tone.Fake), new Series("l1", "mean absolute error", Tone.Quiet)])
            {
                YLabel = "loss",
            },
        ];
    }

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        var request = Settings.Request;
        frame.Show("pairs", _test.Pairs(request));
        frame.Show("drawn", _test.Drawn(Settings.Drawing, Settings.DrawnClass, request));
        frame.Show("patches", _test.Patches(request));
        frame.Show("quality", Table(_test.Last));
        frame.Note = Note();
        if (_test.Last is { } quality)
            frame.Goal = TheGoal(quality);
    }

    private static TableData Table(Quality? quality) => new(quality is null
        ? []
        :
        [
            ["PSNR in dB, near", Text(quality.Output.Psnr, "0.0"), Text(quality.Baseline.Psnr, "0.0"), "without limit"],
            ["SSIM, alike in structure", Text(quality.Output.Ssim, "0.00"), Text(quality.Baseline.Ssim, "0.00"), "1"],
            ["slope beside the truth's, sharp", Text(quality.Output.Sharpness, "0.00"), Text(quality.Baseline.Sharpness, "0.00"), "1"],
        ]);

    private Goal TheGoal(Quality quality)
    {
        var lead = quality.Output.Psnr - quality.Baseline.Psnr;
        return new Goal(
            $"A higher PSNR than the plain answer ({_task.BaselineTitle})",
            lead > 0 ? GoalState.Met : GoalState.Open,
            $"{Text(quality.Output.Psnr, "0.0")} dB against {Text(quality.Baseline.Psnr, "0.0")} dB");
    }

    private string Note()
    {
        if (_test.Last is not { } quality)
            return $"Untrained, with {_width} channels: the network has not seen a pair yet.";
        return $"The answers to test images have a PSNR of {Text(quality.Output.Psnr, "0.0")} dB, {_task.BaselineTitle} has {Text(quality.Baseline.Psnr, "0.0")} dB; "
            + $"they are {Text(quality.Output.Sharpness * 100, "0")} % as sharp as the truth. The network has {_width} channels at full size.";
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
