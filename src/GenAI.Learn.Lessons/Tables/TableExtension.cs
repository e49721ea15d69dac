using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace GenAI.Learn.Lessons.Tables;

/// <summary>Pipe tables.</summary>
internal sealed class TableExtension : IMarkdownExtension
{
    private readonly PipeTableExtension pipeTables = new();

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeTables.Setup(pipeline);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        ((HtmlRenderer)renderer).ObjectRenderers.Insert(0, new WideTableRenderer());
}
