using System.Globalization;
using System.Text;

namespace GenAI.Learn.Labs;

public sealed partial class TopicModelLab
{
    private const int TopWords = 6; // they fit on a line, so that the table keeps its height
    private const int ShownWords = 60;

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
    [
        new TableView(
            "topics",
            "Topics",
            "Each topic's share of all words, and its most frequent words. The numbers of the topics mean nothing.",
            ["topic", "share", "most frequent words"]),
        new CurveView(
            "perplexity",
            "Perplexity",
            "e to the mean negative logarithm of each word's probability under its section's mixture of topics. Lower means that the words surprise less.",
            [new("perplexity", "perplexity of the lessons' words", Tone.Train)])
        {
            XLabel = "sweep",
        },
        new CurveView(
            "likelihood",
            "Log-likelihood",
            "The logarithm of the joint probability of words and topics, divided by the number of words. It rises while the sampling finds its way, and then wanders.",
            [new("logLikelihood", "nats a word", Tone.Accent)])
        {
            XLabel = "sweep",
        },
        new BarsView("mixture", "Mixture of one section", "The share of each topic in the chosen section.", [new("share", "share", Tone.Accent)])
        {
            XLabel = "topic",
            YLabel = "share",
            Y = new Extent(0, 1),
        },
        new TextView("section", "Words of that section", "The section's first sixty words in order, stop words left out, each with the topic that it belongs to at present."),
        new HeatmapView(
            "mixtures",
            "All sections",
            "The mixture of every section: a column is a section, from the first of the course at the left to the last at the right; a row is a topic. Brighter is more.",
            new Extent(0, 1),
            new Extent(0.5, options.Topics + 0.5),
            new Extent(0, 1))
        {
            Axes = ["place in the course", "topic"],
        },
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        var section = Math.Min(Settings.Section, _lessons.Sections.Count) - 1;
        var mixture = _model.Mixture(section);
        frame.Show("topics", new TableData([.. Enumerable.Range(0, _model.Topics).Select(TopicRow)]));
        frame.Show("mixture", new BarsData(new Dictionary<string, Floats> { ["share"] = mixture.Select(share => (float)share).ToArray() })
        {
            Labels = [.. Enumerable.Range(1, _model.Topics).Select(topic => topic.ToString(CultureInfo.InvariantCulture))],
        });
        frame.Show("section", new TextData(WordsOf(section)));
        frame.Show("mixtures", new HeatmapData(Mixtures()));
        var strongest = Array.IndexOf(mixture, mixture.Max());
        frame.Note = _sweeps == 0
            ? $"{_lessons.Corpus.Tokens} words of {_lessons.Sections.Count} sections, each given a topic at random: all topics look alike."
            : $"After {_sweeps} sweeps the perplexity is {_model.Perplexity():0}; “{_lessons.Sections[section].Title}” is {mixture.Max():0 %} topic {strongest + 1} ({string.Join(", ", _model.TopWords(strongest, 3))}).";
    }

    private string[] TopicRow(int topic) =>
    [
        (topic + 1).ToString(CultureInfo.InvariantCulture),
        (_model.WordsIn(topic) / (double)_lessons.Corpus.Tokens).ToString("0 %", CultureInfo.InvariantCulture),
        string.Join(", ", _model.TopWords(topic, TopWords)),
    ];

    private string WordsOf(int section)
    {
        var text = new StringBuilder($"{_lessons.Sections[section].Lesson}: {_lessons.Sections[section].Title}\n\n");
        foreach (var (word, topic) in _lessons.Corpus.Documents[section].Zip(_model.TopicsOf(section)).Take(ShownWords))
            text.Append(CultureInfo.InvariantCulture, $"{_lessons.Corpus.Vocabulary[word]} {topic + 1}   ");
        return text.ToString().TrimEnd();
    }

    private Grid Mixtures()
    {
        var (topics, sections) = (_model.Topics, _lessons.Sections.Count);
        var values = new float[topics * sections];
        for (var d = 0; d < sections; d++)
        {
            var mixture = _model.Mixture(d);
            for (var k = 0; k < topics; k++)
                values[(k * sections) + d] = (float)mixture[k];
        }

        return new Grid(topics, sections, values);
    }
}
