using GenAI.Learn.Labs;
using SkiaSharp;

namespace GenAI.Learn.Web.Pictures.Figures;

/// <summary>One view's data as a still figure without words: its shapes and colours are those of the page.</summary>
internal abstract class Figure
{
    /// <summary>Width by height, where the figure has a shape of its own; null where it takes any.</summary>
    public virtual float? Aspect => null;

    /// <summary>Whether it can be shown in another shape than its own, with less in it.</summary>
    public virtual bool CanBeCut => Aspect is null;

    /// <summary>
    /// How well a lab is known by it: 0 for what it works on, 1 for what it makes of that, 2 for a measure over time.
    /// </summary>
    public virtual int Rank => 0;

    public abstract void Draw(SKCanvas canvas, SKRect area, Palette palette);

    /// <summary>
    /// The figure of a view; null where there is nothing to see yet, or no figure is made of its kind.
    /// </summary>
    public static Figure? Of(View view, RecordedEnd end)
    {
        var data = end.Data.GetValueOrDefault(view.Name);
        return (view, data) switch
        {
            (ScatterView plane, ScatterData points) => new ScatterFigure(plane, points),
            (ImagesView images, ImagesData { Count: > 1 } sheet) => new ImagesFigure(images, sheet),
            (HeatmapView map, HeatmapData grid) => new HeatmapFigure(map, grid),
            (DiagramView, DiagramData { Nodes.Count: > 2 } graph) => new DiagramFigure(graph),
            (SoundView sounds, SoundData waves) => new SoundFigure(sounds, waves),
            (TextView, TextData { Text.Length: > 0 } text) => new TextFigure(text),
            (BarsView bars, BarsData heights) => new BarsFigure(bars, heights),
            (CurveView curves, _) => CurveFigure.Of(curves, data as CurveData, end.Curves),
            _ => null,
        };
    }

    /// <summary>The largest rectangle of a shape in the middle of another.</summary>
    protected static SKRect Fitted(SKRect area, float aspect)
    {
        var width = Math.Min(area.Width, area.Height * aspect);
        return SKRect.Create(area.MidX - (width / 2), area.MidY - (width / aspect / 2), width, width / aspect);
    }

    /// <summary>A line through points, or a closed shape, by how the paint is set.</summary>
    protected static void DrawThrough(SKCanvas canvas, SKPoint[] points, bool isClosed, SKPaint paint)
    {
        using var path = new SKPathBuilder();
        path.AddPoly(points, isClosed);
        using var whole = path.Detach();
        canvas.DrawPath(whole, paint);
    }

    /// <summary>The two strokes at the tip of an arrow.</summary>
    protected static void DrawHead(SKCanvas canvas, SKPoint tail, SKPoint tip, float length, SKPaint stroked)
    {
        var angle = MathF.Atan2(tip.Y - tail.Y, tip.X - tail.X);
        foreach (var turn in new[] { -0.5f, 0.5f })
            canvas.DrawLine(tip, new SKPoint(tip.X - (length * MathF.Cos(angle + turn)),
                tip.Y - (length * MathF.Sin(angle + turn))), stroked);
    }

    protected static SKPaint Filled(SKColor colour, double alpha = 1) =>
        new() { IsAntialias = true, Color = colour.WithAlpha((byte)(255 * alpha)) };

    protected static SKPaint Stroked(SKColor colour, float width, double alpha = 1, float[]? dash = null) => new()
    {
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        StrokeWidth = width,
        StrokeCap = dash is null ? SKStrokeCap.Round : SKStrokeCap.Butt,
        StrokeJoin = SKStrokeJoin.Round,
        Color = colour.WithAlpha((byte)(255 * alpha)),
        PathEffect = dash is null ? null : SKPathEffect.CreateDash(dash, 0),
    };
}
