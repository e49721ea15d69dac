using GenAI.Learn.Lessons.Reading;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GenAI.Learn.Lessons.Formulas;

/// <summary>Formulas: <c>$...$</c> within a sentence, <c>$$...$$</c> on a line of its own.</summary>
internal sealed class FormulaExtension : IMarkdownExtension, ILessonPass
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new MathInlineParser());
        pipeline.BlockParsers.Insert(0, new MathBlockParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        ((HtmlRenderer)renderer).ObjectRenderers.Insert(0, new FormulaInlineRenderer());
        ((HtmlRenderer)renderer).ObjectRenderers.Insert(0, new FormulaBlockRenderer());
    }

    public void Apply(MarkdownDocument document, LessonContext context)
    {
        foreach (var paragraph in document.Descendants<ParagraphBlock>().ToArray())
            DisplayFormulas.MoveOutOf(paragraph);
        foreach (var formula in document.Descendants<MathBlock>())
            Set(formula, formula.Lines.ToString(), isDisplay: true, context);
        foreach (var formula in document.Descendants<MathInline>())
            Set(formula, formula.Content.ToString(), isDisplay: false, context);
        foreach (var literal in document.Descendants<LiteralInline>())
            if (literal.Content.AsSpan().Contains('$') && !literal.IsFirstCharacterEscaped)
                context.Report(literal, "a `$` without its partner: a formula stands on one line, has no letter or digit right before or"
                    + " after its dollars, and a dollar that is none is written `\\$`");
    }

    private static void Set(MarkdownObject formula, string tex, bool isDisplay, LessonContext context)
    {
        var set = Typesetter.Set(tex, isDisplay);
        if (set.Mistake is not null)
            context.Report(formula, $"the formula `{tex}` does not parse: {set.Mistake}");
        set.PutAt(formula);
    }
}
