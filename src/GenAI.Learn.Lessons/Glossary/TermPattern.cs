using System.Text.RegularExpressions;

namespace GenAI.Learn.Lessons.Glossary;

/// <summary>Finds the glossary's terms in a text: whole words, the longest first, a plural s allowed. A term in capitals
/// (GAN) must stand in capitals; others may begin a sentence.</summary>
internal sealed partial class TermPattern
{
    // By its first word, so that each word of a text is compared with few terms.
    private readonly ILookup<string, (Term Term, Regex Pattern)> terms;

    public TermPattern(IReadOnlyList<Term> terms) => this.terms = terms.OrderByDescending(term => term.Name.Length)
        .ToLookup(term => FirstWord(term.Name), term => (term, Pattern(term.Name)));

    public IEnumerable<(Term Term, int Start, int Length)> In(string text)
    {
        var end = 0;
        foreach (Match word in Words().Matches(text))
        {
            if (word.Index < end)
                continue;
            foreach (var (term, pattern) in Candidates(word.Value))
                if (pattern.Match(text, word.Index) is { Success: true } match)
                {
                    end = match.Index + match.Length;
                    yield return (term, match.Index, match.Length);
                    break;
                }
        }
    }

    private IEnumerable<(Term Term, Regex Pattern)> Candidates(string word)
    {
        var name = word.ToLowerInvariant();
        string[] singulars = [name, name.EndsWith('s') ? name[..^1] : name, name.EndsWith("es", StringComparison.Ordinal) ? name[..^2] : name];
        return singulars.Distinct().Where(terms.Contains).SelectMany(singular => terms[singular]);
    }

    private static string FirstWord(string name) => Words().Match(name).Value.ToLowerInvariant();

    private static Regex Pattern(string name)
    {
        var words = Gaps().Replace(Regex.Escape(name), gap => gap.Value is "-" or "–" ? "[-–]" : @"\s+");
        return new Regex($@"\G{(name.Any(char.IsLower) ? $"(?i:{words})" : words)}(s|es)?(?![\p{{L}}\p{{N}}\-–])", RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}\-–])[\p{L}\p{N}]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"(\\ )+|[-–]")]
    private static partial Regex Gaps();
}
