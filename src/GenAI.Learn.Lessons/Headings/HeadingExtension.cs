using GenAI.Learn.Lessons.Prose;
using GenAI.Learn.Lessons.Reading;
using Markdig;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace GenAI.Learn.Lessons.Headings;

/// <summary>Gives each heading an anchor, as GitHub names them, and checks that their levels make an outline under the page's title.</summary>
internal sealed class HeadingExtension : IMarkdownExtension, ILessonPass
{
    // As soon as a text is parsed, for links from other files.
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.DocumentProcessed += Identify;

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    public void Apply(MarkdownDocument document, LessonContext context)
    {
        var above = 1;
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            if (heading.Level == 1)
                context.Report(heading, "the page's title is the front matter's; headings begin with `##`");
            else if (heading.Level > above + 1)
                context.Report(heading, $"a heading of level {heading.Level} under one of level {above}: a level is left out");
            above = heading.Level;
        }
    }

    private static void Identify(MarkdownDocument document)
    {
        var taken = new HashSet<string>();
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var name = heading.Inline is null ? "" : LinkHelper.UrilizeAsGfm(ProseWriter.Text(heading.Inline));
            var id = name = name.Length > 0 ? name : "section";
            for (var number = 1; !taken.Add(id); number++)
                id = $"{name}-{number}";
            heading.GetAttributes().Id = id;
        }
    }
}
