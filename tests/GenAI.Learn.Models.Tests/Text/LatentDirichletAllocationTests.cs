using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Text;

namespace GenAI.Learn.Models.Tests.Text;

public sealed class LatentDirichletAllocationTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 5)]
    [InlineData(3, 20)]
    public void Counts_agree_with_the_topics_of_the_words_after_every_sweep(long seed, int topics)
    {
        var random = new RandomSource(seed);
        var corpus = RandomCorpus(random, documents: 12, words: 15);
        var model = new LatentDirichletAllocation(corpus, topics, random) { Alpha = 0.3, Beta = 0.2 };
        for (var sweep = 0; sweep < 10; sweep++)
        {
            model.Sweep();
            var topicsOfAll = Enumerable.Range(0, 12).SelectMany(model.TopicsOf).ToArray();
            Assert.Equal(corpus.Tokens, topicsOfAll.Length);
            Assert.All(Enumerable.Range(0, topics), k => Assert.Equal(topicsOfAll.Count(t => t == k), model.WordsIn(k)));
            Assert.All(Enumerable.Range(0, 12), d => AssertMixture(model, corpus, d));
            Assert.All(Enumerable.Range(0, topics), k => Assert.Equal(1, Enumerable.Range(0, corpus.Vocabulary.Count).Sum(w => model.Probability(k, w)), 1e-12));
        }
    }

    // Two documents of three and two words: 32 ways to give topics to them. Their exact posterior against the share of 200,000 sweeps.
    [Fact]
    public void On_a_tiny_corpus_the_samples_follow_the_posterior_found_by_enumeration()
    {
        var corpus = new Corpus(["cat", "dog", "net"], [[0, 0, 1], [1, 2]]);
        var exact = Enumerable.Range(0, 32).Select(code => Math.Exp(LogJointByHand(corpus, code, alpha: 0.5, beta: 0.4))).ToArray();
        var total = exact.Sum();
        var model = new LatentDirichletAllocation(corpus, 2, new RandomSource(11)) { Alpha = 0.5, Beta = 0.4 };
        const int Sweeps = 200_000;
        var seen = new int[32];
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            model.Sweep();
            seen[Code(model)]++;
        }

        // Neighbouring sweeps are alike, so the error is larger than that of independent draws, whose largest is 0.001.
        Assert.All(Enumerable.Range(0, 32), code => Assert.Equal(exact[code] / total, seen[code] / (double)Sweeps, 0.005));
    }

    [Fact]
    public void The_log_joint_is_the_one_written_out_word_by_word()
    {
        var corpus = new Corpus(["cat", "dog", "net"], [[0, 0, 1], [1, 2]]);
        var model = new LatentDirichletAllocation(corpus, 2, new RandomSource(3)) { Alpha = 0.5, Beta = 0.4 };
        for (var sweep = 0; sweep < 20; sweep++)
        {
            model.Sweep();
            Assert.Equal(LogJointByHand(corpus, Code(model), 0.5, 0.4), model.LogJoint(), 1e-10);
        }
    }

    [Fact]
    public void Planted_topics_are_found_again()
    {
        // Four topics of five words each; 60 documents of 40 words, each with one main topic (9 words in 10).
        var random = new RandomSource(5);
        int Draw(int main) => (5 * (random.NextDouble() < 0.9 ? main : random.Next(4))) + random.Next(5);
        var corpus = new Corpus(
            [.. Enumerable.Range(0, 20).Select(i => $"topic{i / 5}word{i % 5}")],
            [.. Enumerable.Range(0, 60).Select(d => Enumerable.Range(0, 40).Select(_ => Draw(d % 4)).ToArray())]);
        var model = new LatentDirichletAllocation(corpus, 4, random);
        var before = model.Perplexity();
        for (var sweep = 0; sweep < 200; sweep++)
            model.Sweep();
        var found = Enumerable.Range(0, 4).Select(k => string.Join(' ', model.TopWords(k, 5).Order())).Order();
        Assert.Equal(Enumerable.Range(0, 4).Select(k => string.Join(' ', Enumerable.Range(0, 5).Select(i => $"topic{k}word{i}"))), found);
        Assert.InRange(model.Perplexity(), 5, 8); // 5 words of a known topic, and the strays
        Assert.InRange(before, 15, 20);
    }

    [Fact]
    public void Saved_and_loaded_it_goes_on_the_same()
    {
        var (random, other) = (new RandomSource(5), new RandomSource(9));
        var corpus = RandomCorpus(new RandomSource(1), 8, 20);
        var model = new LatentDirichletAllocation(corpus, 3, random);
        model.Sweep();
        var copy = new LatentDirichletAllocation(corpus, 3, other);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        model.Save(writer);
        random.Save(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        copy.Load(reader);
        other.Load(reader);
        model.Sweep();
        copy.Sweep();
        Assert.Equal(Enumerable.Range(0, 8).SelectMany(model.TopicsOf), Enumerable.Range(0, 8).SelectMany(copy.TopicsOf));
    }

    private static void AssertMixture(LatentDirichletAllocation model, Corpus corpus, int document)
    {
        var counts = model.TopicsOf(document).GroupBy(k => k).ToDictionary(group => group.Key, group => group.Count());
        var all = corpus.Documents[document].Length + (model.Topics * model.Alpha);
        Assert.All(model.Mixture(document).Select((share, k) => (share, k)), pair => Assert.Equal((counts.GetValueOrDefault(pair.k) + model.Alpha) / all, pair.share, 1e-12));
    }

    // Word by word, each given those before: the chain rule, with no gamma function.
    private static double LogJointByHand(Corpus corpus, int code, double alpha, double beta)
    {
        var (sum, bit) = (0.0, 0);
        var ofWord = new int[corpus.Vocabulary.Count, 2];
        var inTopic = new int[2];
        foreach (var document in corpus.Documents)
        {
            var inDocument = new int[2];
            for (var i = 0; i < document.Length; i++)
            {
                var k = (code >> bit++) & 1;
                sum += Math.Log((inDocument[k]++ + alpha) / (i + (2 * alpha)));
                sum += Math.Log((ofWord[document[i], k]++ + beta) / (inTopic[k]++ + (corpus.Vocabulary.Count * beta)));
            }
        }

        return sum;
    }

    private static int Code(LatentDirichletAllocation model) =>
        Enumerable.Range(0, model.Corpus.Documents.Count).SelectMany(model.TopicsOf).Select((topic, bit) => topic << bit).Sum();

    private static Corpus RandomCorpus(RandomSource random, int documents, int words) => new(
        [.. Enumerable.Range(0, words).Select(i => $"w{i}")],
        [.. Enumerable.Range(0, documents).Select(d => Enumerable.Range(0, d == 3 ? 0 : 5 + random.Next(20)).Select(_ => random.Next(words)).ToArray())]);
}
