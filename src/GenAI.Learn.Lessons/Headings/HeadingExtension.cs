using GenAI.Learn.Lessons.Reading;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace GenAI.Learn.Lessons.Headings;

/// <summary>Gives each heading an anchor, and checks that their levels make an outline under the page's title.</summary>
internal sealed class HeadingExtension : IMarkdownExtension, ILessonPass
{
    private readonly AutoIdentifierExtension identifiers = new(AutoIdentifierOptions.GitHub);

    public void Setup(MarkdownPipelineBuilder pipeline) => identifiers.Setup(pipeline);

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
}
