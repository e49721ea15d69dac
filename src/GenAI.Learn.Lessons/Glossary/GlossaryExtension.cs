using Markdig;
using Markdig.Renderers;

namespace GenAI.Learn.Lessons.Glossary;

/// <summary>Renders the words that a <see cref="TermLinker"/> has linked.</summary>
internal sealed class GlossaryExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        ((HtmlRenderer)renderer).ObjectRenderers.Insert(0, new TermRenderer());
}
