using GenAI.Learn.Lessons.Reading;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace GenAI.Learn.Lessons.Code;

internal sealed class CodeExtension : IMarkdownExtension, ILessonPass
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new CodeTabsParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        ((HtmlRenderer)renderer).ObjectRenderers.Insert(0, new CodeSampleRenderer());
        ((HtmlRenderer)renderer).ObjectRenderers.Insert(0, new CodeTabsRenderer());
    }

    public void Apply(MarkdownDocument document, LessonContext context)
    {
        var reader = new CodeReader(context);
        foreach (var fence in document.Descendants<FencedCodeBlock>())
            if (fence.GetType() == typeof(FencedCodeBlock))
                reader.Read(fence);
        foreach (var tabs in document.Descendants<CodeTabs>())
            foreach (var child in tabs)
                if (child is not FencedCodeBlock fence || CodeReader.SampleOf(fence)?.Title is null)
                    context.Report(child, "`::: code` holds code fences alone, each with a `title`");
    }
}
