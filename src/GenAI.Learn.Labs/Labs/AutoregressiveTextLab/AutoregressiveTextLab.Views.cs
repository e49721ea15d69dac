using GenAI.Learn.Models.Text;

namespace GenAI.Learn.Labs;

public sealed partial class AutoregressiveTextLab
{
    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
    [
        new CurveView(
            "perplexity",
            "Perplexity on held-out text",
            "How surprised each model is by paragraphs that it never saw: as if it had to choose among so many equally likely characters at each place.",
            [new("gru", "GRU", Tone.Fake), new("ngram", "n-gram", Tone.Real), new("trainGru", "GRU, training batch", Tone.Quiet)])
        {
            LogY = true,
            Marks = [new(CharacterNGram.Size, "all characters equally likely")],
        },
        new TextView("byGru", "Written by the GRU", "What the network draws, a few characters each step, the newest at the end; ¶ is the end of a paragraph."),
        new TextView("byNGram", "Written by the n-gram", "What the counts draw, a few characters each step, the newest at the end; ¶ is the end of a paragraph."),
        new BarsView(
            "next",
            "The next character",
            "What the n-gram expects after its text so far, at temperature 1: the twelve likeliest characters.",
            [new("probability", "probability", Tone.Real)])
        {
            XLabel = "character",
            YLabel = "probability",
            Y = new Extent(0, 1),
        },
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        frame.Show("byGru", new TextData(OneLine(_writers.TextByGru)));
        frame.Show("byNGram", new TextData(OneLine(_writers.TextByNGram)));
        frame.Show("next", Next());
        frame.Note = _step == 0
            ? $"Nothing is learned yet: every one of {CharacterNGram.Size} characters is as likely as any other."
            : $"After {_ngram.Read} characters read the n-gram's perplexity on held-out text is {_ngramPerplexity:0.0}; the GRU's, after {_step} batches, was {_gruPerplexity:0.0} when last measured.";
    }

    private BarsData Next()
    {
        var text = CharacterText.Encode(_writers.TextByNGram);
        var likeliest = _ngram.Distribution(text, text.Length, Settings.Context, Settings.Smoothing)
            .Select((p, c) => (P: (float)p, Name: NameOf(CharacterText.Alphabet[c]))).OrderByDescending(next => next.P).Take(12).ToArray();
        return new BarsData(new Dictionary<string, Floats> { ["probability"] = likeliest.Select(next => next.P).ToArray() })
        {
            Labels = [.. likeliest.Select(next => next.Name)],
        };
    }

    // As many lines at any time, so that nothing below jumps.
    private static string OneLine(string text) => text.Replace("\n", " ¶ ", StringComparison.Ordinal);

    private static string NameOf(char character) => character switch
    {
        ' ' => "blank",
        '\n' => "line end",
        _ => character.ToString(),
    };
}
