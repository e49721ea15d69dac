using System.Text.RegularExpressions;

namespace GenAI.Learn.Models.Text;

/// <summary>Documents as sequences of word numbers.</summary>
/// <param name="Vocabulary">The words, in ordinal order.</param>
/// <param name="Documents">For each document its words, as indices into the vocabulary.</param>
public sealed partial record Corpus(IReadOnlyList<string> Vocabulary, IReadOnlyList<int[]> Documents)
{
    /// <summary>Words in all documents together.</summary>
    public int Tokens => Documents.Sum(document => document.Length);

    /// <summary>
    /// Counts words: runs of letters in lower case, a plural s taken off where the singular occurs too, stop words and words of fewer than three
    /// letters left out, and those that occur too rarely.
    /// </summary>
    /// <param name="texts">The documents.</param>
    /// <param name="minCount">How often a word must occur in all documents together.</param>
    public static Corpus Of(IEnumerable<string> texts, int minCount = 3)
    {
        var documents = texts.Select(text => Letters().Matches(text.ToLowerInvariant()).Select(match => match.Value)
            .Where(word => word.Length > 2 && !StopWords.Contains(word)).ToArray()).ToArray();
        var forms = documents.SelectMany(words => words).ToHashSet();
        string Singular(string word) => word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && forms.Contains(word[..^1]) ? word[..^1] : word;
        documents = [.. documents.Select(words => words.Select(Singular).ToArray())];
        string[] vocabulary =
        [
            .. documents.SelectMany(words => words).GroupBy(word => word).Where(group => group.Count() >= minCount)
                .Select(group => group.Key).Order(StringComparer.Ordinal),
        ];
        var index = vocabulary.Select((word, i) => (word, i)).ToDictionary(pair => pair.word, pair => pair.i);
        return new Corpus(vocabulary, [.. documents.Select(words => words.Where(index.ContainsKey).Select(word => index[word]).ToArray())]);
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Letters();
}
