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
            renderer.WriteEscape(ref formula.Content);
        else if ((formula.GetData(typeof(Typeset)) as Typeset)?.Html is { } html)
            renderer.Write("<span class=\"math\">").Write(html).Write("</span>");
        else
            renderer.Write("<span class=\"math\">").WriteEscape(ref formula.Content).Write("</span>");
    }
}
