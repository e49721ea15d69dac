using GenAI.Learn.Lessons.Reading;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GenAI.Learn.Lessons.Figures;

/// <summary>Figures: whatever stands between <c>^^^</c> and <c>^^^ caption</c>, and an image alone in its
/// paragraph, whose title is the caption.</summary>
internal sealed class FigureExtension : IMarkdownExtension, ILessonPass
{
    private readonly Markdig.Extensions.Figures.FigureExtension figures = new();

    public void Setup(MarkdownPipelineBuilder pipeline) => figures.Setup(pipeline);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        figures.Setup(pipeline, renderer);
        ((HtmlRenderer)renderer).ObjectRenderers.Insert(0, new ImageFigureRenderer());
    }

    public void Apply(MarkdownDocument document, LessonContext context)
    {
        foreach (var image in document.Descendants<LinkInline>().Where(link => link.IsImage))
            if (image.FirstChild is null)
                context.Report(image, "an image needs a text alternative: ![what it shows](/images/...)");
        foreach (var paragraph in document.Descendants<ParagraphBlock>().ToArray())
            if (ImageFigure.From(paragraph) is { } figure && paragraph.Parent is { } parent)
                parent[parent.IndexOf(paragraph)] = figure;
    }
}
