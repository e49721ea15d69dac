using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace GenAI.Learn.Lessons.Figures;

internal sealed class ImageFigureRenderer : HtmlObjectRenderer<ImageFigure>
{
    protected override void Write(HtmlRenderer renderer, ImageFigure figure)
    {
        renderer.EnsureLine();
        renderer.Write("<figure>").WriteLeafInline(figure);
        if (!string.IsNullOrEmpty(figure.Caption))
            renderer.Write("<figcaption>").WriteEscape(figure.Caption).Write("</figcaption>");
        renderer.WriteLine("</figure>");
    }
}
