using GenAI.Learn.Models.Randomness;
using MathNet.Numerics;

namespace GenAI.Learn.Models.Text;

/// <summary>
/// Latent Dirichlet allocation (Blei, Ng and Jordan 2003) by collapsed Gibbs sampling (Griffiths and Steyvers 2004). Each word of each document
/// belongs to a topic; a document's topics have a Dirichlet prior of concentration <see cref="Alpha"/>, a topic's words one of <see cref="Beta"/>.
/// The mixtures are integrated out; only the topics of the words are sampled.
/// </summary>
public sealed class LatentDirichletAllocation
{
    private readonly RandomSource _random;
    private readonly double[] _weights;
    private readonly int[][] _topicOf;      // by document and position
    private readonly int[,] _inDocument;    // words of a topic, by document
    private readonly int[,] _ofWord;        // words of a topic, by vocabulary
    private readonly int[] _inTopic;        // words of a topic

    /// <summary>Gives each word a random topic.</summary>
    /// <param name="corpus">The documents.</param>
    /// <param name="topics">How many topics, at least 1.</param>
    /// <param name="random">Draws the topics, now and in each sweep.</param>
    public LatentDirichletAllocation(Corpus corpus, int topics, RandomSource random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(topics, 1);
        (Corpus, Topics, _random) = (corpus, topics, random);
        _weights = new double[topics];
        _topicOf = [.. corpus.Documents.Select(document => new int[document.Length])];
        _inDocument = new int[corpus.Documents.Count, topics];
        _ofWord = new int[corpus.Vocabulary.Count, topics];
        _inTopic = new int[topics];
        ForEachToken((document, position, word) => Place(document, position, word, random.Next(topics)));
    }

    /// <summary>The documents.</summary>
    public Corpus Corpus { get; }

    /// <summary>How many topics there are.</summary>
    public int Topics { get; }

    /// <summary>Concentration of a document's mixture; below 1, a document prefers few topics.</summary>
    public double Alpha { get; set; } = 0.1;

    /// <summary>Concentration of a topic's words; below 1, a topic prefers few words.</summary>
    public double Beta { get; set; } = 0.01;

    /// <summary>The topic of each word of a document.</summary>
    /// <param name="document">The document.</param>
    public IReadOnlyList<int> TopicsOf(int document) => _topicOf[document];

    /// <summary>How many words belong to a topic.</summary>
    /// <param name="topic">The topic.</param>
    public int WordsIn(int topic) => _inTopic[topic];

    /// <summary>Draws the topic of each word once, given those of all others.</summary>
    public void Sweep() => ForEachToken((document, position, word) =>
    {
        Take(document, word, _topicOf[document][position]);
        var pseudo = Beta * Corpus.Vocabulary.Count;
        for (var k = 0; k < Topics; k++)
            _weights[k] = (_inDocument[document, k] + Alpha) * (_ofWord[word, k] + Beta) / (_inTopic[k] + pseudo);
        Place(document, position, word, _random.NextIndex(_weights));
    });

    /// <summary>A document's mixture: the expected share of each topic, given the present topics of its words.</summary>
    /// <param name="document">The document.</param>
    /// <returns>As many numbers as topics; their sum is 1.</returns>
    public double[] Mixture(int document)
    {
        var all = _topicOf[document].Length + (Topics * Alpha);
        return [.. Enumerable.Range(0, Topics).Select(k => (_inDocument[document, k] + Alpha) / all)];
    }

    /// <summary>The probability of a word in a topic, given the present topics of all words.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="word">The word's index.</param>
    public double Probability(int topic, int word) => (_ofWord[word, topic] + Beta) / (_inTopic[topic] + (Corpus.Vocabulary.Count * Beta));

    /// <summary>The most probable words of a topic.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="count">How many, at most.</param>
    public IEnumerable<string> TopWords(int topic, int count) => Enumerable.Range(0, Corpus.Vocabulary.Count)
        .Where(word => _ofWord[word, topic] > 0)
        .OrderByDescending(word => _ofWord[word, topic]).ThenBy(word => word)
        .Take(count).Select(word => Corpus.Vocabulary[word]);

    /// <summary>The logarithm of the joint probability of the words and their present topics, mixtures integrated out; in nats.</summary>
    public double LogJoint()
    {
        var sum = 0.0;
        for (var d = 0; d < Corpus.Documents.Count; d++)
            sum += LogDirichletMultinomial(Topics, Alpha, _topicOf[d].Length, k => _inDocument[d, k]);
        for (var topic = 0; topic < Topics; topic++)
            sum += LogDirichletMultinomial(Corpus.Vocabulary.Count, Beta, _inTopic[topic], word => _ofWord[word, topic]);
        return sum;
    }

    /// <summary>
    /// Perplexity of the corpus itself: e to the mean negative logarithm of each word's probability, the word drawn from its document's mixture
    /// of topics.
    /// </summary>
    public double Perplexity()
    {
        var sum = 0.0;
        for (var d = 0; d < Corpus.Documents.Count; d++)
        {
            var mixture = Mixture(d);
            foreach (var word in Corpus.Documents[d])
            {
                var p = 0.0;
                for (var k = 0; k < Topics; k++)
                    p += mixture[k] * Probability(k, word);
                sum -= Math.Log(p);
            }
        }

        return Math.Exp(sum / Corpus.Tokens);
    }

    /// <summary>Writes the topics of all words.</summary>
    /// <param name="writer">Where to.</param>
    public void Save(BinaryWriter writer) => ForEachToken((document, position, _) => writer.Write(_topicOf[document][position]));

    /// <summary>Reads what <see cref="Save"/> wrote, for the same corpus and as many topics.</summary>
    /// <param name="reader">Where from.</param>
    public void Load(BinaryReader reader) => ForEachToken((document, position, word) =>
    {
        Take(document, word, _topicOf[document][position]);
        Place(document, position, word, reader.ReadInt32());
    });

    private static double LogDirichletMultinomial(int size, double concentration, int total, Func<int, int> count)
    {
        var sum = SpecialFunctions.GammaLn(size * concentration) - SpecialFunctions.GammaLn((size * concentration) + total);
        for (var i = 0; i < size; i++)
        {
            if (count(i) is > 0 and var n) // the terms of 0 cancel
                sum += SpecialFunctions.GammaLn(n + concentration) - SpecialFunctions.GammaLn(concentration);
        }

        return sum;
    }

    private void ForEachToken(Action<int, int, int> act)
    {
        for (var d = 0; d < Corpus.Documents.Count; d++)
        {
            for (var i = 0; i < Corpus.Documents[d].Length; i++)
                act(d, i, Corpus.Documents[d][i]);
        }
    }

    private void Place(int document, int position, int word, int topic)
    {
        _topicOf[document][position] = topic;
        _inDocument[document, topic]++;
        _ofWord[word, topic]++;
        _inTopic[topic]++;
    }

    private void Take(int document, int word, int topic)
    {
        _inDocument[document, topic]--;
        _ofWord[word, topic]--;
        _inTopic[topic]--;
    }
}
