namespace GenAI.Learn.Models.Text;

/// <summary>
/// How often the top words of a topic stand together: the mean over all pairs of their normalised pointwise mutual information
/// (Bouma 2009; for topics Aletras and Stevenson 2013), with whole documents as windows. 1: always together; 0: as often as by chance; -1: never.
/// </summary>
public static class TopicCoherence
{
    /// <summary>The coherence of some words.</summary>
    /// <param name="documents">For each document the words in it.</param>
    /// <param name="words">Two or more different words that occur somewhere.</param>
    public static double Of(IReadOnlyCollection<IReadOnlySet<int>> documents, IReadOnlyList<int> words)
    {
        if (words.Count < 2)
            throw new ArgumentException("Coherence is of two words or more.", nameof(words));
        var (sum, pairs) = (0.0, 0);
        for (var i = 0; i < words.Count; i++)
        {
            for (var j = 0; j < i; j++, pairs++)
                sum += OfPair(documents, words[i], words[j]);
        }

        return sum / pairs;
    }

    private static double OfPair(IReadOnlyCollection<IReadOnlySet<int>> documents, int one, int other)
    {
        double all = documents.Count;
        var (first, second, both) = (documents.Count(d => d.Contains(one)) / all, documents.Count(d => d.Contains(other)) / all, documents.Count(d => d.Contains(one) && d.Contains(other)) / all);
        return both switch
        {
            0 => -1,
            1 => 1,
            _ => Math.Log(both / (first * second)) / -Math.Log(both),
        };
    }
}
