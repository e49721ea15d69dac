using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace GenAI.Learn.Lessons.Code;

/// <summary>Writes the samples one below the other, each under its title; the page's script makes tabs of them.</summary>
internal sealed class CodeTabsRenderer : HtmlObjectRenderer<CodeTabs>
{
    protected override void Write(HtmlRenderer renderer, CodeTabs tabs)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"code-tabs\">");
        renderer.WriteChildren(tabs);
        renderer.WriteLine("</div>");
    }
}
