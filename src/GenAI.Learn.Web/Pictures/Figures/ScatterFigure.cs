using GenAI.Learn.Labs;
using SkiaSharp;

namespace GenAI.Learn.Web.Pictures.Figures;

/// <summary>Points of a plane, the field behind them, a warped grid and arrows over them.</summary>
internal sealed class ScatterFigure(ScatterView view, ScatterData data) : Figure
{
    private const int Few = 50;
    private const int Many = 3000;
    private const float FieldStrength = 0.55f; // the points in front stand out

    public override float? Aspect => 1;

    // Arrows alone say where something moves, and not what it is.
    public override int Rank => data.Field is null && data.Groups.Values.Any(group => group.Arrows is not null) ? 1 : 0;

    public override void Draw(SKCanvas canvas, SKRect area, Palette palette)
    {
        var plane = Fitted(area, 1);
        canvas.Save();
        canvas.ClipRect(plane);
        if (data.Field is { } field)
        {
            using var painted = Field.Paint(field, view.Field, Ramp(palette));
            canvas.DrawImage(painted, plane, new SKSamplingOptions(SKCubicResampler.Mitchell), null);
        }

        if (data.Mesh is { } mesh)
            DrawMesh(canvas, mesh, plane, palette);
        foreach (var (group, place) in view.Groups.Select((group, place) => (group, place)))
        {
            if (data.Groups.TryGetValue(group.Name, out var points))
                DrawGroup(canvas, group, place, points, plane, palette);
        }

        canvas.Restore();
        using var frame = Stroked(palette.Line, 2);
        canvas.DrawRect(plane, frame);
    }

    private Func<float, SKColor> Ramp(Palette palette) => view.SequentialField
        ? Field.Sequential(palette.Figure, palette.Accent, FieldStrength)
        : Field.Diverging(palette.Fake, palette.Real, palette.Figure, FieldStrength);

    private void DrawGroup(SKCanvas canvas, Series group, int place, PointGroup points, SKRect plane, Palette palette)
    {
        var radius = plane.Width / ((points.Points.Values.Length / 2) switch { < Few => 62, < Many => 115, _ => 230 });
        var placed = Placed(points.Points, plane);
        if (points.Arrows is { } arrows)
            DrawArrows(canvas, points.Points, arrows, plane, palette);
        if (points.Classes is not { } classes)
        {
            DrawPoints(canvas, Markers.Of(group, place), placed, radius, palette.Of(group, place));
            return;
        }

        var labels = classes.Values.ToArray();
        foreach (var own in placed.Zip(labels).GroupBy(point => (int)point.Second).OrderBy(own => own.Key))
            DrawPoints(canvas, Markers.OfClass(own.Key), own.Select(point => point.First), radius,
                palette.Class(own.Key));
    }

    private static void DrawPoints(SKCanvas canvas, string shape, IEnumerable<SKPoint> points, float radius,
        SKColor colour)
    {
        using var filled = Filled(colour, 0.85);
        using var stroked = Stroked(colour, Math.Max(2, radius * 0.55f), 0.9);
        Markers.Draw(canvas, shape, points, radius, filled, stroked);
    }

    private void DrawMesh(SKCanvas canvas, Mesh mesh, SKRect plane, Palette palette)
    {
        var points = Placed(mesh.Points, plane);
        using var path = new SKPathBuilder();
        void Line(int from, int count, int stride)
        {
            for (var i = 0; i < count; i++)
            {
                if (i == 0)
                    path.MoveTo(points[from]);
                else
                    path.LineTo(points[from + (i * stride)]);
            }
        }

        for (var row = 0; row < mesh.Rows; row++)
            Line(row * mesh.Columns, mesh.Columns, 1);
        for (var column = 0; column < mesh.Columns; column++)
            Line(column, mesh.Rows, mesh.Columns);
        using var whole = path.Detach();
        using var stroked = Stroked(palette.Fake, plane.Width / 400, 0.5);
        canvas.DrawPath(whole, stroked);
    }

    private void DrawArrows(SKCanvas canvas, Floats from, Floats arrows, SKRect plane, Palette palette)
    {
        var (start, along) = (from.Values.ToArray(), arrows.Values.ToArray());
        var tips = Placed(start.Zip(along, (a, b) => a + b).ToArray(), plane);
        using var stroked = Stroked(palette.Ink, Math.Max(1.5f, plane.Width / 330), 0.5);
        foreach (var (tail, tip) in Placed(from, plane).Zip(tips))
        {
            if (SKPoint.Distance(tail, tip) > 3)
                DrawArrow(canvas, tail, tip, stroked);
        }
    }

    private static void DrawArrow(SKCanvas canvas, SKPoint tail, SKPoint tip, SKPaint stroked)
    {
        canvas.DrawLine(tail, tip, stroked);
        DrawHead(canvas, tail, tip, Math.Min(12, SKPoint.Distance(tail, tip) * 0.45f), stroked);
    }

    private SKPoint[] Placed(Floats points, SKRect plane)
    {
        var values = points.Values.Span;
        var placed = new SKPoint[values.Length / 2];
        for (var i = 0; i < placed.Length; i++)
        {
            placed[i] = new SKPoint(
                plane.Left + (float)((values[2 * i] - view.X.From) / (view.X.To - view.X.From) * plane.Width),
                plane.Top + (float)((view.Y.To - values[(2 * i) + 1]) / (view.Y.To - view.Y.From) * plane.Height));
        }

        return placed;
    }
}
