using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace GenAI.Learn.Lessons.Formulas;

/// <summary>Writes a formula on a line of its own as its TeX, for the page's KaTeX.</summary>
internal sealed class FormulaBlockRenderer : HtmlObjectRenderer<MathBlock>
{
    protected override void Write(HtmlRenderer renderer, MathBlock formula)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"math\" data-tex>").WriteEscape(formula.Lines.ToString()).WriteLine("</div>");
    }
}
