using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace GenAI.Learn.Lessons.Code;

/// <summary>Writes code with its language as a class, for the page's highlighter. It can be scrolled by keyboard.</summary>
internal sealed class CodeSampleRenderer : HtmlObjectRenderer<FencedCodeBlock>
{
    protected override void Write(HtmlRenderer renderer, FencedCodeBlock fence)
    {
        var title = CodeReader.SampleOf(fence)?.Title;
        renderer.EnsureLine();
        if (title is not null)
            renderer.Write("<figure class=\"code-sample\"><figcaption>").WriteEscape(title).Write("</figcaption>");
        renderer.Write("<pre tabindex=\"0\"><code class=\"language-").WriteEscape(Language(fence)).Write("\">");
        renderer.WriteLeafRawLines(fence, writeEndOfLines: true, escape: true);
        renderer.Write("</code></pre>");
        renderer.WriteLine(title is null ? "" : "</figure>");
    }

    private static string Language(FencedCodeBlock fence) => fence.Info is { Length: > 0 } language ? language : "text";
}
