using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GenAI.Learn.Lessons.Tables;

/// <summary>Pipe tables.</summary>
internal sealed class TableExtension : IMarkdownExtension
{
    private readonly PipeTableExtension pipeTables = new();

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeTables.Setup(pipeline);
        pipeline.DocumentProcessed += Unescape;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        ((HtmlRenderer)renderer).ObjectRenderers.Insert(0, new WideTableRenderer());

    // In a cell a bar is written \|, in code too: the backslash belongs to the table (GitHub's Markdown, 4.10).
    private static void Unescape(MarkdownDocument document)
    {
        foreach (var code in document.Descendants<Table>().SelectMany(table => table.Descendants<CodeInline>()))
            code.Content = code.Content.Replace(@"\|", "|", StringComparison.Ordinal);
    }
}
