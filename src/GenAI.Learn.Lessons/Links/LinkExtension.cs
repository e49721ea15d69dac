using GenAI.Learn.Lessons.Reading;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GenAI.Learn.Lessons.Links;

/// <summary>Turns links between the Markdown files into the site's addresses, and reports those that lead nowhere. A broken
/// link stays on the page as its text alone.</summary>
internal sealed class LinkExtension : IMarkdownExtension, ILessonPass
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    public void Apply(MarkdownDocument document, LessonContext context)
    {
        foreach (var link in document.Descendants<AutolinkInline>().ToArray())
            if (!link.IsEmail && !LinkTarget.IsWeb(link.Url))
            {
                context.Report(link, $"`<{link.Url}>` is no web address");
                link.ReplaceBy(new LiteralInline(link.Url));
            }
        foreach (var link in document.Descendants<LinkInline>().ToArray())
        {
            var target = new LinkTarget(link.Url ?? "", context);
            link.Url = link.IsImage ? target.ResolveImage() : target.ResolvePage();
            link.GetDynamicUrl = null;
            if (target.Mistake is null)
                continue;
            context.Report(link, target.Mistake);
            link.ReplaceBy(new ContainerInline());
        }
    }
}
