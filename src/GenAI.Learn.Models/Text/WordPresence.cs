namespace GenAI.Learn.Models.Text;

/// <summary>Which of the more telling words each document has: a bag of words, without counts.</summary>
public sealed class WordPresence
{
    private WordPresence(IReadOnlyList<string> vocabulary, IReadOnlyList<IReadOnlySet<int>> documents) => (Vocabulary, Documents) = (vocabulary, documents);

    /// <summary>The words, in ordinal order.</summary>
    public IReadOnlyList<string> Vocabulary { get; }

    /// <summary>For each document its words, as indices into the vocabulary.</summary>
    public IReadOnlyList<IReadOnlySet<int>> Documents { get; }

    /// <summary>Takes the words that stand in enough documents and in not too many.</summary>
    /// <param name="corpus">The documents.</param>
    /// <param name="minDocuments">In how many a word must stand.</param>
    /// <param name="maxShare">In what share of them at most.</param>
    public static WordPresence Of(Corpus corpus, int minDocuments = 5, double maxShare = 0.3)
    {
        var sets = corpus.Documents.Select(document => document.ToHashSet()).ToArray();
        var counts = new int[corpus.Vocabulary.Count];
        foreach (var word in sets.SelectMany(set => set))
            counts[word]++;
        int[] kept = [.. Enumerable.Range(0, counts.Length).Where(word => counts[word] >= minDocuments && counts[word] <= maxShare * sets.Length)];
        var place = kept.Select((word, i) => (word, i)).ToDictionary(pair => pair.word, pair => pair.i);
        return new WordPresence(
            [.. kept.Select(word => corpus.Vocabulary[word])],
            [.. sets.Select(set => (IReadOnlySet<int>)set.Where(place.ContainsKey).Select(word => place[word]).ToHashSet())]);
    }

    /// <summary>Some documents as rows of zeros and ones, one after the other.</summary>
    /// <param name="documents">Which.</param>
    public float[] Rows(IReadOnlyList<int> documents)
    {
        var rows = new float[documents.Count * Vocabulary.Count];
        for (var i = 0; i < documents.Count; i++)
        {
            foreach (var word in Documents[documents[i]])
                rows[i * Vocabulary.Count + word] = 1;
        }

        return rows;
    }
}
