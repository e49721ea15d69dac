using GenAI.Learn.Lessons.Reading;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace GenAI.Learn.Lessons.LabFences;

internal sealed class LabExtension : IMarkdownExtension, ILessonPass
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new LabParser());

    // A lab is no HTML: the page renders it.
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    public void Apply(MarkdownDocument document, LessonContext context)
    {
        var index = 0;
        foreach (var node in document.Descendants<LabNode>())
            node.Fence = LabReader.Read(node, ++index, context);
    }
}
