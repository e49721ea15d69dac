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
            context.Formulas.Add(new Formula(formula.Lines.ToString(), true, context.File, context.LineOf(formula)));
        foreach (var formula in document.Descendants<MathInline>())
            context.Formulas.Add(new Formula(formula.Content.ToString(), false, context.File, context.LineOf(formula)));
        foreach (var literal in document.Descendants<LiteralInline>())
            if (literal.Content.AsSpan().Contains('$') && !literal.IsFirstCharacterEscaped)
                context.Report(literal, "a `$` without its partner: a formula stands on one line, has no letter or digit right before or"
                    + " after its dollars, and a dollar that is none is written `\\$`");
    }
}
