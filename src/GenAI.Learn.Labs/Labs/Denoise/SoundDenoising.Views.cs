using GenAI.Learn.Models.Sound;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

internal sealed partial class SoundDenoising
{
    private const double Quietest = -90; // decibels, of the spectrograms
    private const double Loudest = -30;
    private const int Together = 2; // stretches and frequencies of which the spectrograms show the largest

    private static readonly string[] Names = ["clean", "noisy", "cleaned", "subtracted"];

    public static IReadOnlyList<View> Views { get; } =
    [
        new SoundView(
            "sounds",
            "To hear",
            "A synthetic tone that the network never learned from, the same in noise, and what the network and spectral subtraction make of that. Press a button to hear one.",
            [new Series("clean", "clean", Tone.Real), new Series("noisy", "noisy", Tone.Quiet), new Series("cleaned", "cleaned by the network", Tone.Accent), new Series("subtracted", "spectral subtraction", Tone.Judge)]),
        Spectrogram("clean", "Clean tone"),
        Spectrogram("noisy", "In noise"),
        Spectrogram("cleaned", "Cleaned by the network"),
        new CurveView(
            "snr",
            "Signal-to-noise ratio",
            $"Means over {TestCount} test tones: of the noisy tones, and after cleaning by the network and by spectral subtraction with the best factor for this noise.",
            [new Series("snrOut", "network", Tone.Accent), new Series("subtractionSnr", "spectral subtraction", Tone.Judge), new Series("snrIn", "not cleaned", Tone.Quiet)])
        {
            YLabel = "decibels",
        },
        new CurveView("losses", "Training loss", "The cross-entropy between the network's answers and the clean spectrograms of each training batch.", [new Series("trainLoss", "training batch", Tone.Train)])
        {
            YLabel = "binary cross-entropy",
        },
    ];

    public override void Draw(Frame frame, Denoise.Options settings)
    {
        var measured = _measured ?? Evaluate();
        if (!_isShown)
            Show(frame, measured);
        _isShown = true;
        frame.Goal = new Goal(
            "A higher signal-to-noise ratio than spectral subtraction",
            measured.Cleaned > measured.Subtracted ? GoalState.Met : GoalState.Open,
            $"network {Text(measured.Cleaned)} dB, subtraction {Text(measured.Subtracted)} dB");
        frame.Note = (Steps == 0 ? "Untrained. " : "")
            + $"The noisy tones have a signal-to-noise ratio of {Text(measured.Noisy)} dB; cleaned by the network {Text(measured.Cleaned)} dB, by spectral subtraction {Text(measured.Subtracted)} dB.";
    }

    private void Show(Frame frame, Measured measured)
    {
        using var scope = NewDisposeScope();
        var tones = tensor([.. measured.Tones.SelectMany(tone => tone)], [Names.Length, VoiceTone.Samples]);
        double[] ratios = [.. SignalToNoise.Of(tones, tones.narrow(0, 0, 1)).data<float>().Select(ratio => (double)ratio)];
        frame.Show("sounds", new SoundData(VoiceTone.Rate, Names.Zip(measured.Tones).ToDictionary(pair => pair.First, pair => Floats.FromArray(pair.Second)))
        {
            SignalToNoise = Names.Zip(ratios).Skip(1).ToDictionary(pair => pair.First, pair => pair.Second),
        });
        var magnitudes = _fourier.Of(tones).narrow(2, 0, Bins).abs();                 // (4, stretches, 128)
        var largest = magnitudes.reshape(Names.Length, -1, Together, Bins / Together, Together).amax([2, 4]);
        var levels = (largest.log10() * 20).clamp(Quietest, Loudest);                 // (4, stretches / 2, 64)
        for (var i = 0; i < 3; i++)
        {
            var picture = levels[i].t().contiguous();
            frame.Show(Names[i] + "Spectrogram", new HeatmapData(new Grid((int)picture.shape[0], (int)picture.shape[1], picture.data<float>().ToArray())));
        }
    }

    private static HeatmapView Spectrogram(string name, string title) => new(
        name + "Spectrogram",
        title,
        "A spectrogram: time to the right, frequency upwards, in colour how strong each frequency is at each moment, in decibels. A tone's overtones are parallel lines; white noise is everywhere.",
        new Extent(0, (double)VoiceTone.Samples / VoiceTone.Rate),
        new Extent(0, VoiceTone.Rate / 2.0),
        new Extent(Quietest, Loudest))
    {
        Axes = ["seconds", "hertz"],
    };
}
