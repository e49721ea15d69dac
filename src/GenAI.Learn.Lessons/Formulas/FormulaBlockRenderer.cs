using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace GenAI.Learn.Lessons.Formulas;

/// <summary>Writes a formula on a line of its own, typeset; as its TeX where it does not parse. One wider than the column
/// scrolls in itself, by keyboard too.</summary>
internal sealed class FormulaBlockRenderer : HtmlObjectRenderer<MathBlock>
{
    protected override void Write(HtmlRenderer renderer, MathBlock formula)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"math\">");
        Typeset.Write(renderer, formula, formula.Lines.ToString());
        renderer.WriteLine("</div>");
    }
}
