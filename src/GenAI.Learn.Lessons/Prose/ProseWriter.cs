using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GenAI.Learn.Lessons.Prose;

/// <summary>The words of a text, without markup.</summary>
internal static partial class ProseWriter
{
    /// <summary>Headings, paragraphs, lists, notes and tables, a blank line between them.</summary>
    public static string Text(MarkdownDocument document) =>
        string.Join("\n\n", Leaves(document).Select(leaf => Text(leaf.Inline!)).Where(text => text.Length > 0));

    /// <summary>The words of the prose; headings and formulas do not count.</summary>
    public static int CountWords(MarkdownDocument document) => Leaves(document)
        .Where(leaf => leaf is not HeadingBlock)
        .Sum(leaf => Words().Count(Text(leaf.Inline!, formulas: false)));

    /// <summary>What holds words, in order.</summary>
    public static IEnumerable<LeafBlock> Leaves(MarkdownDocument document) =>
        document.Descendants<LeafBlock>().Where(leaf => leaf is { Inline: not null } and not YamlFrontMatterBlock);

    public static string Text(ContainerInline inlines, bool formulas = true)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines.Descendants<Inline>())
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                MathInline math => formulas ? math.Content.ToString() : " ",
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                AutolinkInline link => link.Url,
                LineBreakInline => " ",
                _ => "",
            });
        return Spaces().Replace(text.ToString(), " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'’\-]*")]
    private static partial Regex Words();
}
