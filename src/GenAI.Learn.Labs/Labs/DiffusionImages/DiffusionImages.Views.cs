using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Metrics;

namespace GenAI.Learn.Labs;

public sealed partial class DiffusionImages
{
    private const double GoodShare = 0.7;

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options)
    {
        var byClass = options.Task == DiffusionTask.ByClass;
        List<View> views = [byClass ? SamplesView(options) : PairsView(), WayView(), NoisyView(), LossView(), byClass ? RecognitionView(options) : PsnrView()];
        if (byClass)
            views.Add(ComparisonView());
        return views;
    }

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        using var start = _gallery.StartOf(Settings.Class.Index);
        frame.Show("samples", _gallery.Samples());
        var of = (_gallery.Drawn, Settings with { Time = 0, LearningRate = 1, Averaging = 0 });
        if (_way is null || _wayOf != of)
            (_way, _wayOf) = (_forward.Way(start, _gallery.FirstSmall(), Settings, Context.Seed), of);
        frame.Show("way", _way);
        frame.Show("noisy", _forward.Noisy(Settings.Time));
        if (Settings.Task == DiffusionTask.ByClass)
            frame.Show("comparison", _comparison.Table());
        frame.Note = Note(frame);
        frame.Goal = TheGoal();
    }

    private string Note(Frame frame)
    {
        if (_step == 0 && frame.Step == 0)
            return "Untrained: what is shown is noise.";
        if (IsComparing)
            return "Training rests while the same 20 samples are drawn in 10, in 50 and in 1000 steps.";
        if (_gallery.Last is not { } quality)
            return $"{_step} steps of training. The first samples are being drawn, {_gallery.Drawn * RowSize} of {Rows * RowSize} so far.";
        return Settings.Task == DiffusionTask.ByClass
            ? $"{_step} steps of training. Of 100 samples the classifier recognises {quality.Recognised:P0}, and takes {quality.Agreement:P0} for the class that was asked for."
            : $"{_step} steps of training. The samples have a PSNR of {quality.Psnr:0.0} dB, bicubic interpolation has {quality.BaselinePsnr:0.0} dB.";
    }

    private Goal? TheGoal()
    {
        if (_gallery.Last is not { } quality)
            return null;
        return Settings.Task == DiffusionTask.ByClass
            ? new Goal("At least 70 of 100 samples recognised", quality.Recognised >= GoodShare ? GoalState.Met : GoalState.Open, $"{quality.Recognised:P0}")
            : new Goal("A higher PSNR than bicubic interpolation", quality.Psnr > quality.BaselinePsnr ? GoalState.Met : GoalState.Open, $"{quality.Psnr:0.0} dB against {quality.BaselinePsnr:0.0} dB");
    }

    private static ImagesView SamplesView(Options options) => new(
        "samples",
        "Samples, a class a row",
        "Ten samples of each class. A row is redrawn from the same noise whenever its turn comes; rows not drawn yet show that noise.")
    {
        Rows = [.. ImageSets.ClassNames(options.Data)],
    };

    private static ImagesView PairsView() => new(
        "samples",
        "Small image, sample, truth",
        "For a test image of each class, from the top: the 7 × 7 pixels that the network goes by, a sample drawn from noise that fits them, the image itself, and bicubic interpolation.")
    {
        Rows = ["7 × 7", "sample", "truth", "bicubic"],
    };

    private static ImagesView WayView() => new(
        "way",
        "One sample, step by step",
        "Above, a sample on its way from noise on the left to an image on the right. Below, the image that the network expects at the end of the way, as it stands at each of these moments. More than 50 steps are shown as 50.")
    {
        Rows = ["x at time t", "predicted x₀"],
    };

    private static ImagesView NoisyView() => new(
        "noisy",
        "Noise forward, and back in one guess",
        "From the top: a test image of each class with the noise of the time that the slider sets, what the network guesses behind it in a single step, and the image itself.")
    {
        Rows = ["noisy", "guess", "original"],
    };

    private static CurveView LossView() => new(
        "losses",
        "Error of the predicted noise",
        "The weighted squared error of the predicted noise on each training batch. Batches are small and their times differ, so it jumps; it does not tell how good the samples are.",
        [new Series("loss", "training batch", Tone.Train)])
    {
        YLabel = "loss",
        LogY = true,
    };

    private static CurveView RecognitionView(Options options) => new(
        "quality",
        "Recognised samples",
        $"Of the 100 samples, the share {Recognition.Criterion(options.Data)}, and the share that it takes for the class that was asked for.",
        [new Series("recognised", "recognised", Tone.Accent), new Series("agreement", "of the class asked for", Tone.Fake)])
    {
        YLabel = "share",
        Y = new Extent(0, 1),
        Marks = [new Mark(GoodShare, "good: 0.70")],
    };

    private static CurveView PsnrView() => new(
        "quality",
        "Distance from the truth",
        "The mean peak signal-to-noise ratio of 100 test images in decibels: higher is nearer to the truth, pixel by pixel. A sample is one of many images that fit; the mean of many would be nearer than any one.",
        [new Series("psnr", "samples", Tone.Fake), new Series("baselinePsnr", "bicubic", Tone.Quiet)])
    {
        YLabel = "PSNR in dB",
    };

    private static TableView ComparisonView() => new(
        "comparison",
        "What more steps buy",
        "The same 20 samples drawn by the same network in 10, 50 and 1000 steps: the seconds that it took here, the share recognised and the share of the class asked for. Switch the comparison on to fill it.",
        ["sampling steps", "seconds", "recognised", "of the class asked for"]);
}
