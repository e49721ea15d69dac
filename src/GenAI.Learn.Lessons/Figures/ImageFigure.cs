using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GenAI.Learn.Lessons.Figures;

/// <summary>An image with a caption.</summary>
internal sealed class ImageFigure : LeafBlock
{
    private ImageFigure(string? caption) : base(null) => Caption = caption;

    /// <summary>The image's title, or null.</summary>
    public string? Caption { get; }

    /// <summary>The figure that a paragraph of nothing but an image is; null for any other.</summary>
    public static ImageFigure? From(ParagraphBlock paragraph)
    {
        if (paragraph.Inline is not { } inlines || inlines.ToArray() is not [LinkInline { IsImage: true } image])
            return null;
        var caption = image.Title;
        image.Remove();
        image.Title = null;
        var figure = new ImageFigure(caption) { Line = paragraph.Line, Inline = new ContainerInline() };
        figure.Inline.AppendChild(image);
        return figure;
    }
}
