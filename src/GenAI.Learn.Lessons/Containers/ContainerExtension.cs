using GenAI.Learn.Lessons.Reading;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace GenAI.Learn.Lessons.Containers;

/// <summary>Catches containers that no feature knows, and fences of any kind that are never closed.</summary>
internal sealed class ContainerExtension : IMarkdownExtension, ILessonPass
{
    // The features registered later put their parsers before this one.
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new CustomContainerParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    public void Apply(MarkdownDocument document, LessonContext context)
    {
        foreach (var container in document.Descendants<CustomContainer>())
            if (container.GetType() == typeof(CustomContainer))
                context.Report(container, $"`::: {container.Info}` is no kind of container here");
        foreach (var fence in document.Descendants<Block>().OfType<IFencedBlock>())
            if (fence is Block { Parser: not null } block && fence.ClosingFencedCharCount == 0)
                context.Report(block, $"{Opening(fence)} is never closed");
    }

    private static string Opening(IFencedBlock fence) =>
        $"{new string(fence.FencedChar, fence.OpeningFencedCharCount)} {fence.Info}".TrimEnd();
}
