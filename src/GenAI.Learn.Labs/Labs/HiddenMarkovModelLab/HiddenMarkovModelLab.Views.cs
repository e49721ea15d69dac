using System.Globalization;
using GenAI.Learn.Models.Graphical;

namespace GenAI.Learn.Labs;

public sealed partial class HiddenMarkovModelLab
{
    private const int Shown = 240; // throws in the picture, the newest

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) => options.Task == CasinoTask.Learn ? LearnViews : DecodeViews;

    private static IReadOnlyList<View> DecodeViews =>
    [
        new BarsView(
            "dice",
            "Which die was it?",
            $"The newest {Shown} throws. Shaded where the loaded die was thrown, in truth. The line is the probability of the loaded die given all throws so far; the stepped line the most probable path, by Viterbi.",
            [new("truth", "loaded in truth", Tone.Quiet), new("posterior", "P(loaded), forward-backward", Tone.Real), new("viterbi", "Viterbi path", Tone.Fake)])
        {
            XLabel = "throw",
            YLabel = "P(loaded)",
            Y = new Extent(0, 1.08),
        },
        new TableView(
            "newest",
            "The newest throws",
            "For the newest throws: the probability of the loaded die when only the throws up to it are known, and when all later ones are known too. The truth stands beside them.",
            ["throw", "face", "P(loaded | up to it)", "P(loaded | all)", "in truth"]),
        new CurveView(
            "agreement",
            "Share of throws judged rightly",
            "The share of all throws so far whose die is named rightly, by the likelier die of each throw and by the most probable path.",
            [new("agreement", "likelier die of each throw", Tone.Real), new("viterbiAgreement", "Viterbi path", Tone.Fake)])
        {
            YLabel = "share",
            Y = new Extent(0, 1),
        },
    ];

    private static IReadOnlyList<View> LearnViews =>
    [
        new CurveView(
            "likelihood",
            "Log-likelihood by throw",
            "The log-likelihood of all throws divided by their number, under the learned model after each step of Baum-Welch and under the model that made them. It never falls.",
            [new("logLikelihood", "learned model", Tone.Train), new("trueModel", "true model", Tone.Quiet)])
        {
            XLabel = "step of Baum-Welch",
            YLabel = "ln P by throw",
        },
        new BarsView(
            "loaded",
            "The loaded die",
            "The probability of each face of the loaded die: bars true, the line learned. Of the two learned dice the one with more sixes is called loaded.",
            [new("truth", "true", Tone.Real), new("learned", "learned", Tone.Fake)])
        {
            XLabel = "face",
            YLabel = "probability",
        },
        new BarsView(
            "fair",
            "The fair die",
            "The probability of each face of the other die: bars true, the line learned.",
            [new("truth", "true", Tone.Real), new("learned", "learned", Tone.Fake)])
        {
            XLabel = "face",
            YLabel = "probability",
        },
        new TableView("parameters", "Learned and true", "Every parameter of the model beside the true one.", ["parameter", "true", "learned"]),
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        if (_learning is { } learning)
            DrawLearning(frame, learning);
        else
            DrawReading(frame);
    }

    private void DrawReading(Frame frame)
    {
        var count = _casino.Throws.Count;
        int[] shown = [.. Enumerable.Range(Math.Max(0, count - Shown), Math.Min(count, Shown))];
        float[] x = [.. shown.Select(t => t + 1f)];
        frame.Show("dice", new BarsData(new Dictionary<string, Floats> { ["truth"] = shown.Select(t => (float)_casino.Dice[t]).ToArray() })
        {
            Centres = x,
            Lines = new Dictionary<string, Line>
            {
                ["posterior"] = new(x, shown.Select(t => (float)_reading.Posterior(t)).ToArray()),
                ["viterbi"] = new(Doubled(shown, t => t + 0.5f, t => t + 1.5f), Doubled(shown, Level, Level)),
            },
        });
        frame.Show("newest", new TableData([.. shown.TakeLast(12).Select(Row)]));
        frame.Note = $"{count} throws: the newest was loaded with probability {Text(_reading.Posterior(count - 1))}; in truth it was {(_casino.Dice[^1] == Casino.Loaded ? "loaded" : "fair")}. "
            + $"The likelier die is the true one for {_reading.Agreement:0%} of the throws, the Viterbi path for {_reading.ViterbiAgreement:0%}; always saying fair would be right for {1 - _reading.LoadedShare:0%}.";
    }

    private float Level(int t) => _reading.Path[t] == Casino.Loaded ? 1.04f : 0.0f;

    private static float[] Doubled(int[] times, Func<int, float> first, Func<int, float> second) =>
        [.. times.SelectMany(t => new[] { first(t), second(t) })];

    private IReadOnlyList<string> Row(int t) =>
        [$"{t + 1}", $"{_casino.Throws[t] + 1}", Text(_reading.Filtered(t)), Text(_reading.Posterior(t)), _casino.Dice[t] == Casino.Loaded ? "loaded" : "fair"];

    private void DrawLearning(Frame frame, Learning learning)
    {
        var (loaded, fair) = (learning.LoadedState, 1 - learning.LoadedState);
        frame.Show("loaded", Die(learning, Casino.Loaded, loaded));
        frame.Show("fair", Die(learning, Casino.Fair, fair));
        frame.Show("parameters", new TableData(
        [
            ["fair to loaded", Text(Settings.FairToLoaded), Text(learning.Model.Transition(fair, loaded))],
            ["loaded to fair", Text(Settings.LoadedToFair), Text(learning.Model.Transition(loaded, fair))],
            .. Enumerable.Range(0, Casino.Faces).Select(face => Parameter(learning, $"loaded die: {face + 1}", Casino.Loaded, loaded, face)),
            .. Enumerable.Range(0, Casino.Faces).Select(face => Parameter(learning, $"fair die: {face + 1}", Casino.Fair, fair, face)),
        ]));
        var gap = (learning.LogLikelihood - learning.TrueLogLikelihood) / _casino.Throws.Count;
        frame.Note = $"After {learning.Steps} steps on {_casino.Throws.Count} throws the log-likelihood by throw is {learning.LogLikelihood / _casino.Throws.Count:0.0000}, "
            + $"{Math.Abs(gap):0.0000} {(gap >= 0 ? "above" : "below")} the true model's; the learned loaded die throws a six with probability {Text(learning.Model.Emission(loaded, Casino.Faces - 1))}, the true one with {Text(Settings.LoadedSix)}."
            + (learning.IsConverged ? " Further steps change nothing." : "");
    }

    private BarsData Die(Learning learning, int die, int state)
    {
        float[] faces = [.. Enumerable.Range(1, Casino.Faces).Select(face => (float)face)];
        float[] Of(HiddenMarkovModel model, int row) => [.. Enumerable.Range(0, Casino.Faces).Select(face => (float)model.Emission(row, face))];
        return new BarsData(new Dictionary<string, Floats> { ["truth"] = Of(_casino.Model, die) })
        {
            Centres = faces,
            Lines = new Dictionary<string, Line> { ["learned"] = new(faces, Of(learning.Model, state)) },
        };
    }

    private IReadOnlyList<string> Parameter(Learning learning, string name, int die, int state, int face) =>
        [name, Text(_casino.Model.Emission(die, face)), Text(learning.Model.Emission(state, face))];

    private static string Text(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
