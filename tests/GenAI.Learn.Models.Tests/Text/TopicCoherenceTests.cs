using GenAI.Learn.Models.Text;

namespace GenAI.Learn.Models.Tests.Text;

public sealed class TopicCoherenceTests
{
    [Fact]
    public void Words_that_always_stand_together_have_1() =>
        Assert.Equal(1, TopicCoherence.Of(Documents([0, 1], [0, 1], [2], [2]), [0, 1]), 1e-12);

    [Fact]
    public void Words_that_never_do_have_minus_1() =>
        Assert.Equal(-1, TopicCoherence.Of(Documents([0], [1], [0], [1]), [0, 1]), 1e-12);

    [Fact]
    public void Words_as_often_together_as_by_chance_have_0() =>
        Assert.Equal(0, TopicCoherence.Of(Documents([0, 1], [0], [1], []), [0, 1]), 1e-12);

    // p = 3/4 and 1/2, both 1/2: ln((1/2) / (3/8)) / -ln(1/2)
    [Fact]
    public void Between_them_it_is_the_logarithm_of_the_ratio_normalised() =>
        Assert.Equal(Math.Log(4.0 / 3) / Math.Log(2), TopicCoherence.Of(Documents([0, 1], [0, 1], [0], []), [0, 1]), 1e-12);

    [Fact]
    public void Words_of_too_few_or_too_many_documents_are_left_out()
    {
        var corpus = new Corpus(["all", "one", "some"], [[0, 2], [0, 2, 2], [0, 1], [0]]);
        var words = WordPresence.Of(corpus, minDocuments: 2, maxShare: 0.6);
        Assert.Equal(["some"], words.Vocabulary);
        Assert.Equal([1f, 1f, 0f, 0f], words.Rows([0, 1, 2, 3]));
    }

    private static List<IReadOnlySet<int>> Documents(params int[][] documents) => [.. documents.Select(words => (IReadOnlySet<int>)words.ToHashSet())];
}
