using System.Globalization;
using System.Xml.Linq;
using SkiaSharp;

namespace GenAI.Learn.Web.Pictures;

/// <summary>
/// The site's sign as a PNG, for phones, which take no SVG: drawn from <c>favicon.svg</c>, of which it knows
/// rectangles, circles and paths. Its corners are filled: a phone rounds them in its own way.
/// </summary>
public sealed class SiteIcon
{
    /// <summary>Sizes in pixels that pages and the manifest ask for.</summary>
    public static readonly IReadOnlyList<int> Sizes = [180, 192, 512];

    private readonly Dictionary<int, byte[]> _files;

    public SiteIcon(IWebHostEnvironment environment)
    {
        using var file = environment.WebRootFileProvider.GetFileInfo("favicon.svg").CreateReadStream();
        var svg = XDocument.Load(file).Root!;
        _files = Sizes.ToDictionary(size => size, size => Draw(svg, size));
    }

    /// <summary>The file; null for another size.</summary>
    public byte[]? Find(int size) => _files.GetValueOrDefault(size);

    private static byte[] Draw(XElement svg, int size)
    {
        using var surface = SKSurface.Create(new SKImageInfo(size, size, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var box = svg.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToArray();
        surface.Canvas.Clear(svg.Elements().Select(element => Colour(element, "fill")).OfType<SKColor>()
            .FirstOrDefault(SKColors.White));
        surface.Canvas.Scale(size / box[2], size / box[3]);
        surface.Canvas.Translate(-box[0], -box[1]);
        foreach (var element in svg.Elements())
            Draw(surface.Canvas, element);
        using var image = surface.Snapshot();
        using var file = image.Encode(SKEncodedImageFormat.Png, 100);
        return file.ToArray();
    }

    private static void Draw(SKCanvas canvas, XElement element)
    {
        using var shape = ShapeOf(element);
        if (shape is null)
            return;
        using var paint = new SKPaint { IsAntialias = true };
        if (Colour(element, "fill") is { } fill)
        {
            paint.Color = fill;
            canvas.DrawPath(shape, paint);
        }

        if (Colour(element, "stroke") is not { } stroke)
            return;
        (paint.Style, paint.Color, paint.StrokeWidth) = (SKPaintStyle.Stroke, stroke, Of(element, "stroke-width", 1));
        paint.StrokeCap = element.Attribute("stroke-linecap")?.Value == "round" ? SKStrokeCap.Round : SKStrokeCap.Butt;
        canvas.DrawPath(shape, paint);
    }

    private static SKPath? ShapeOf(XElement element)
    {
        using var path = new SKPathBuilder();
        switch (element.Name.LocalName)
        {
            case "path":
                return SKPath.ParseSvgPathData(element.Attribute("d")!.Value);
            case "rect":
                path.AddRect(SKRect.Create(Of(element, "x"), Of(element, "y"), Of(element, "width"),
                    Of(element, "height")));
                return path.Detach();
            case "circle":
                path.AddCircle(Of(element, "cx"), Of(element, "cy"), Of(element, "r"));
                return path.Detach();
            default:
                return null;
        }
    }

    // "none", and what is not said, is none.
    private static SKColor? Colour(XElement element, string name) =>
        element.Attribute(name)?.Value is { } value && SKColor.TryParse(value, out var colour) ? colour : null;

    private static float Of(XElement element, string name, float otherwise = 0) =>
        element.Attribute(name)?.Value is { } value ? Number(value) : otherwise;

    private static float Number(string value) => float.Parse(value, CultureInfo.InvariantCulture);
}
