using System.Text.RegularExpressions;

namespace GenAI.Learn.Lessons.Glossary;

/// <summary>Finds the glossary's terms in a text: whole words, the longest first, a plural s allowed. A term in capitals
/// (GAN) must stand in capitals; others may begin a sentence.</summary>
internal sealed partial class TermPattern
{
    private readonly Dictionary<string, Term> terms;
    private readonly Regex pattern;

    public TermPattern(IReadOnlyList<Term> terms)
    {
        this.terms = terms.ToDictionary(term => term.Id);
        var names = terms.OrderByDescending(term => term.Name.Length).Select(term => OnePattern(term.Name));
        pattern = new Regex($@"(?<![\p{{L}}\p{{N}}\-–])(?<name>{string.Join('|', names)})(s|es)?(?![\p{{L}}\p{{N}}\-–])", RegexOptions.CultureInvariant);
    }

    public IEnumerable<(Term Term, int Start, int Length)> In(string text)
    {
        if (terms.Count == 0)
            yield break;
        foreach (Match match in pattern.Matches(text))
            if (terms.TryGetValue(Slug.Of(match.Groups["name"].Value), out var term))
                yield return (term, match.Index, match.Length);
    }

    private static string OnePattern(string name)
    {
        var words = Gaps().Replace(Regex.Escape(name), gap => gap.Value is "-" or "–" ? "[-–]" : @"\s+");
        return name.Any(char.IsLower) ? $"(?i:{words})" : words;
    }

    [GeneratedRegex(@"(\\ )+|[-–]")]
    private static partial Regex Gaps();
}
