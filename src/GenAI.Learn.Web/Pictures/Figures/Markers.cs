using GenAI.Learn.Labs;
using SkiaSharp;

namespace GenAI.Learn.Web.Pictures.Figures;

/// <summary>Shapes of points, the same as on the page (<c>views/parts/markers.js</c>).</summary>
internal static class Markers
{
    private static readonly string[] Automatic = ["circle", "cross", "triangle", "square", "diamond", "plus"];

    private static readonly string[] Classes =
        ["circle", "square", "triangle", "diamond", "cross", "open circle", "open square", "open triangle", "wedge",
            "plus"];

    private static readonly (float, float)[] Diamond = [(0, -1.25f), (1.1f, 0), (0, 1.25f), (-1.1f, 0)];
    private static readonly (float, float)[] Triangle = [(0, -1.2f), (1.1f, 0.85f), (-1.1f, 0.85f)];
    private static readonly (float, float)[] Wedge = [(0, 1.2f), (1.1f, -0.85f), (-1.1f, -0.85f)];

    public static string OfClass(int label) => Classes[((label % Classes.Length) + Classes.Length) % Classes.Length];

    public static string Of(Series series, int place) => (series.Marker, series.Tone) switch
    {
        (Marker.Ring, _) => "ring",
        (Marker.Frame, _) => "frame",
        (_, Tone.Fake) => "cross",
        (_, Tone.Judge or Tone.Accent) => "square",
        (_, Tone.Test) => "triangle",
        (_, Tone.Auto) => Automatic[place % Automatic.Length],
        _ => "circle",
    };

    /// <summary>Draws all points of one group.</summary>
    public static void Draw(SKCanvas canvas, string shape, IEnumerable<SKPoint> points, float radius, SKPaint filled,
        SKPaint stroked)
    {
        using var path = new SKPathBuilder();
        foreach (var point in points)
            Add(path, shape.Split(' ')[^1], point, radius);
        using var whole = path.Detach();
        var isOpen = shape.Contains(' ', StringComparison.Ordinal) || shape is "cross" or "plus" or "ring" or "frame";
        canvas.DrawPath(whole, isOpen ? stroked : filled);
    }

    private static void Add(SKPathBuilder path, string shape, SKPoint at, float r)
    {
        switch (shape)
        {
            case "circle":
                path.AddCircle(at.X, at.Y, r);
                break;
            case "ring":
                path.AddCircle(at.X, at.Y, 1.75f * r);
                break;
            case "square":
                path.AddRect(Around(at, 0.88f * r));
                break;
            case "frame":
                path.AddRect(Around(at, 1.8f * r));
                break;
            case "cross":
                Stroke(path, at.X - r, at.Y - r, at.X + r, at.Y + r);
                Stroke(path, at.X - r, at.Y + r, at.X + r, at.Y - r);
                break;
            case "plus":
                Stroke(path, at.X - (1.2f * r), at.Y, at.X + (1.2f * r), at.Y);
                Stroke(path, at.X, at.Y - (1.2f * r), at.X, at.Y + (1.2f * r));
                break;
            default:
                var corners = shape switch { "diamond" => Diamond, "triangle" => Triangle, _ => Wedge };
                path.AddPoly([.. corners.Select(corner =>
                    new SKPoint(at.X + (corner.Item1 * r), at.Y + (corner.Item2 * r)))], true);
                break;
        }
    }

    private static SKRect Around(SKPoint at, float half) => new(at.X - half, at.Y - half, at.X + half, at.Y + half);

    private static void Stroke(SKPathBuilder path, float x, float y, float toX, float toY)
    {
        path.MoveTo(x, y);
        path.LineTo(toX, toY);
    }
}
