using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace GenAI.Learn.Lessons.Glossary;

internal sealed class TermRenderer : HtmlObjectRenderer<TermInline>
{
    protected override void Write(HtmlRenderer renderer, TermInline inline)
    {
        if (renderer.EnableHtmlForInline)
            renderer.Write("<a class=\"term\" href=\"").WriteEscapeUrl(inline.Term.Url).Write("\" title=\"")
                .WriteEscape(inline.Term.Definition.Text).Write("\">");
        renderer.WriteEscape(ref inline.Content);
        if (renderer.EnableHtmlForInline)
            renderer.Write("</a>");
    }
}
