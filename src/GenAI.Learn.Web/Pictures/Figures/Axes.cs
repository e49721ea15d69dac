using SkiaSharp;

namespace GenAI.Learn.Web.Pictures.Figures;

/// <summary>From numbers to places in a chart.</summary>
/// <param name="Area">The chart.</param>
/// <param name="X">What its left and right edges mean.</param>
/// <param name="Y">What its lower and upper edges mean.</param>
internal sealed record Axes(SKRect Area, (double From, double To) X, (double From, double To) Y)
{
    private const int Lines = 4;

    public SKPoint At(double x, double y) => new(
        Area.Left + (float)((x - X.From) / (X.To - X.From) * Area.Width),
        Area.Bottom - (float)((y - Y.From) / (Y.To - Y.From) * Area.Height));

    /// <summary>Faint lines behind, and one below.</summary>
    public void Draw(SKCanvas canvas, Palette palette)
    {
        using var faint = new SKPaint { Color = palette.Line, StrokeWidth = 2, IsAntialias = true };
        using var below = new SKPaint { Color = palette.Soft.WithAlpha(170), StrokeWidth = 3, IsAntialias = true };
        for (var line = 1; line <= Lines; line++)
        {
            var y = Area.Bottom - (Area.Height * line / Lines);
            canvas.DrawLine(Area.Left, y, Area.Right, y, faint);
        }

        canvas.DrawLine(Area.Left, Area.Bottom, Area.Right, Area.Bottom, below);
    }

    /// <summary>The least and the greatest, a little apart where they are one.</summary>
    public static (double From, double To) Around(IEnumerable<double> values)
    {
        var all = values.Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var (from, to) = (all.Min(), all.Max());
        return from < to ? (from, to) : (from - 0.5, to + 0.5);
    }
}
