using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace GenAI.Learn.Lessons.Figures;

internal sealed class ImageFigureRenderer : HtmlObjectRenderer<ImageFigure>
{
    protected override void Write(HtmlRenderer renderer, ImageFigure figure)
    {
        renderer.EnsureLine();
        renderer.Write("<figure>").WriteLeafInline(figure);
        renderer.Write("<figcaption>").WriteEscape(figure.Caption).WriteLine("</figcaption></figure>");
    }
}
