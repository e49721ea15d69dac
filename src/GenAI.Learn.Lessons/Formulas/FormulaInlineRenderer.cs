using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace GenAI.Learn.Lessons.Formulas;

/// <summary>Writes a formula within a sentence as its TeX, for the page's KaTeX.</summary>
internal sealed class FormulaInlineRenderer : HtmlObjectRenderer<MathInline>
{
    protected override void Write(HtmlRenderer renderer, MathInline formula)
    {
        if (renderer.EnableHtmlForInline)
            renderer.Write("<span class=\"math\" data-tex>").WriteEscape(ref formula.Content).Write("</span>");
        else
            renderer.WriteEscape(ref formula.Content);
    }
}
