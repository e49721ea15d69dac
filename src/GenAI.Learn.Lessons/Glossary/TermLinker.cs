using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GenAI.Learn.Lessons.Glossary;

/// <summary>Links each term of the glossary where it first appears in a lesson's prose, which headings, links, code and
/// formulas are not.</summary>
internal sealed class TermLinker(IReadOnlyList<Term> terms)
{
    private readonly TermPattern pattern = new(terms);

    public void Link(MarkdownDocument document)
    {
        var linked = new HashSet<Term>();
        foreach (var paragraph in document.Descendants<ParagraphBlock>())
            if (paragraph.Inline is { } inlines)
                Link(inlines, linked);
    }

    private void Link(ContainerInline inlines, HashSet<Term> linked)
    {
        JoinLiterals(inlines);
        foreach (var inline in inlines.ToArray())
            if (inline is LiteralInline literal)
                Link(literal, linked);
            else if (inline is ContainerInline container and not LinkInline)
                Link(container, linked);
    }

    private void Link(LiteralInline literal, HashSet<Term> linked)
    {
        var text = literal.Content.ToString();
        var done = 0;
        foreach (var (term, start, length) in pattern.In(text).ToArray())
        {
            if (!linked.Add(term))
                continue;
            literal.InsertBefore(new LiteralInline(text[done..start]));
            literal.InsertBefore(new TermInline(text.Substring(start, length), term));
            done = start + length;
        }
        if (done > 0)
            literal.Content = new StringSlice(text[done..]);
    }

    /// <summary>Makes one literal of each run of literals and line ends, so that a term may stand across them.</summary>
    private static void JoinLiterals(ContainerInline inlines)
    {
        foreach (var inline in inlines.ToArray())
            if (inline.PreviousSibling is LiteralInline before && TextOf(inline) is { } text)
            {
                before.Content = new StringSlice(before.Content.ToString() + text);
                inline.Remove();
            }
    }

    private static string? TextOf(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        LineBreakInline { IsHard: false } => "\n",
        _ => null,
    };
}
