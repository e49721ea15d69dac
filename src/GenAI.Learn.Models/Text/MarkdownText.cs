using System.Text;
using System.Text.RegularExpressions;

namespace GenAI.Learn.Models.Text;

/// <summary>
/// The prose of a Markdown lesson. Left out are front matter, fences (code, labs, quizzes), formulas, tables, and the marks of
/// containers, links and emphasis; what remains is what a person would read aloud.
/// </summary>
public static partial class MarkdownText
{
    /// <summary>The sections of a lesson that have any prose.</summary>
    /// <param name="markdown">The file's text.</param>
    public static IEnumerable<TextSection> Sections(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var lesson = FrontMatterTitle().Match(markdown) is { Success: true } match ? match.Groups["title"].Value.Trim('"') : "";
        var title = lesson;
        var text = new StringBuilder();
        foreach (var line in Formula().Replace(Dropped().Replace(markdown, "\n"), " ").Split('\n').Append("## "))
        {
            if (line.StartsWith('#'))
            {
                if (Tidy(text) is { Length: > 0 } prose)
                    yield return new TextSection(lesson, title, prose);
                text.Clear();
                title = Plain(line.TrimStart('#', ' '));
            }
            else if (line.StartsWith(":::", StringComparison.Ordinal))
            {
                text.Append('\n').Append(Plain(Container().Replace(line, ""))).Append("\n\n");
            }
            else if (!line.StartsWith('|'))
            {
                text.Append(Plain(line)).Append('\n');
            }
        }
    }

    // Links become their words; marks of emphasis and code vanish.
    private static string Plain(string line) => Marks().Replace(Link().Replace(line, "${words}"), "").Trim();

    // A paragraph becomes one line.
    private static string Tidy(StringBuilder text) => string.Join('\n', Paragraphs().Split(text.ToString())
        .Select(paragraph => Spaces().Replace(paragraph, " ").Trim())
        .Where(paragraph => paragraph.Length > 0));

    [GeneratedRegex(@"\A---\n.*?^title:\s*(?<title>[^\n]+)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex FrontMatterTitle();

    [GeneratedRegex(@"\A---\n.*?\n---\n|^(?<fence>`{3,})[^\n]*\n.*?^\k<fence>`*[ \t]*$|^\$\$.*?^\$\$[ \t]*$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Dropped();

    [GeneratedRegex(@"\$[^$\n]+\$")]
    private static partial Regex Formula();

    [GeneratedRegex(@"^:::\s*(code|note|warning|put-right)?")]
    private static partial Regex Container();

    [GeneratedRegex(@"!?\[(?<words>[^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[*`]|^\s*[-+]\s|^\s*>\s?|^\s*\d+\.\s")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex Paragraphs();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
