using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GenAI.Learn.Lessons.Formulas;

/// <summary>Markdig reads <c>$$...$$</c> on one line as part of the paragraph around it; here it becomes a block of its own.</summary>
internal static class DisplayFormulas
{
    private static readonly MathBlockParser Parser = new();

    public static void MoveOutOf(ParagraphBlock paragraph)
    {
        if (paragraph is not { Inline: { } inlines, Parent: { } parent } || !inlines.Any(IsDisplay))
            return;
        var place = parent.IndexOf(paragraph);
        parent.RemoveAt(place);
        foreach (var block in Split(inlines, paragraph))
            parent.Insert(place++, block);
    }

    private static List<Block> Split(ContainerInline inlines, ParagraphBlock original)
    {
        var blocks = new List<Block>();
        foreach (var inline in inlines.ToArray())
        {
            inline.Remove();
            if (IsDisplay(inline))
                blocks.Add(Display((MathInline)inline));
            else if (blocks is [.., ParagraphBlock last])
                last.Inline!.AppendChild(inline);
            else if (inline is not LineBreakInline)
                blocks.Add(Paragraph(inline, original));
        }
        foreach (var text in blocks.OfType<ParagraphBlock>().Select(paragraph => paragraph.Inline!))
            while (text.LastChild is { } last && IsBlank(last))
                last.Remove();
        blocks.RemoveAll(block => block is ParagraphBlock { Inline.FirstChild: null });
        return blocks;
    }

    private static bool IsDisplay(Inline inline) => inline is MathInline { DelimiterCount: 2 };

    private static bool IsBlank(Inline inline) =>
        inline is LineBreakInline || inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace();

    private static MathBlock Display(MathInline formula) => new(Parser)
    {
        Line = formula.Line,
        Lines = new StringLineGroup(formula.Content.ToString()),
        ClosingFencedCharCount = 2,
    };

    private static ParagraphBlock Paragraph(Inline first, ParagraphBlock original)
    {
        var paragraph = new ParagraphBlock(original.Parser) { Line = first.Line, Inline = new ContainerInline() };
        paragraph.Inline.AppendChild(first);
        return paragraph;
    }
}
