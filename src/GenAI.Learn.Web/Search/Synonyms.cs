using System.Collections.Frozen;

namespace GenAI.Learn.Web.Search;

/// <summary>Words of everyday and of other books, and the word that this course has for them.</summary>
internal static class Synonyms
{
    // The course's word, then the others; two words in a row are joined by a hyphen.
    private const string Groups =
        """
        image images photo photos photograph photographs photographic picture pictures pic pics drawing drawings painting paintings portrait portraits illustration
        generate create creates created creating creation produce produces produced producing invent invents paint paints
        network net nets neural-net neural-nets neural-network neural-networks nn
        unit neuron neurons node nodes
        gpu graphics-card graphics-cards video-card cuda
        learning-rate step-size step-width
        backpropagation backprop back-propagation
        density pdf pdfs
        mass pmf
        noise hiss static grain crackle
        speech voice voices spoken
        sound audio acoustic
        fast quick quickest quickly faster fastest rapid speed speedy
        scale rescale rescaled rescaling scaled
        checkerboard chessboard chequerboard
        blur blurry blurred fuzzy smeared unsharp
        fake fakes forgery forged forge forger forgers counterfeit
        fool fooled deceive deceives deceived trick tricked cheat cheats cheated
        diversity variety varied diverse
        anomaly anomalies anomalous unusual abnormal suspicious novelty intrusion intrusions
        label labels labelled labeled annotated annotation annotations
        unlabelled unlabeled unannotated
        compress shrink shrinks squeeze squeezed zip
        collapse collapses collapsed collapsing
        few handful scarce
        large larger greater bigger exceed exceeds exceeding
        same identical alike
        trustworthy reliable trust trusted trustworthiness
        interpolate morph morphs morphing blend blends blending
        missing absent unobserved incomplete
        memorise memorize memorised memorized memorising copy copies copied copying
        """;

    private static readonly FrozenDictionary<string, string> Known = Read();

    /// <summary>Words in lower case as the course would say them: two that stand for one become one.</summary>
    public static IEnumerable<string> InTheCoursesWords(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (i + 1 < words.Count && Known.TryGetValue($"{words[i]}-{words[i + 1]}", out var ofTwo))
            {
                yield return ofTwo;
                i++;
            }
            else
            {
                yield return Known.GetValueOrDefault(words[i], words[i]);
            }
        }
    }

    private static FrozenDictionary<string, string> Read() =>
        Groups.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(group => group.Skip(1), (group, other) => (other, Course: group[0].Replace('-', ' '))).ToFrozenDictionary(pair => pair.other, pair => pair.Course, StringComparer.Ordinal);
}
