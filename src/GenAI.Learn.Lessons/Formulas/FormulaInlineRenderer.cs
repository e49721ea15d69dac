using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace GenAI.Learn.Lessons.Formulas;

/// <summary>Writes a formula within a sentence, typeset; as its TeX where it does not parse, and in a text without markup.</summary>
internal sealed class FormulaInlineRenderer : HtmlObjectRenderer<MathInline>
{
    protected override void Write(HtmlRenderer renderer, MathInline formula)
    {
        if (!renderer.EnableHtmlForInline)
        {
            renderer.WriteEscape(ref formula.Content);
            return;
        }

        renderer.Write("<span class=\"math\">");
        Typeset.Write(renderer, formula, formula.Content.ToString());
        renderer.Write("</span>");
    }
}
