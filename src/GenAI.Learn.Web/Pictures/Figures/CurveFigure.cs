using GenAI.Learn.Labs;
using SkiaSharp;

namespace GenAI.Learn.Web.Pictures.Figures;

/// <summary>Curves over steps, or lines that the lab sent.</summary>
internal sealed class CurveFigure : Figure
{
    private const int Rough = 100; // points beyond which what a step measured by chance hides where the curve goes
    private const int Windows = 40;

    private readonly CurveView _view;
    private readonly bool _isHistory;
    private readonly IReadOnlyList<(Series Series, int Place, Line Line)> _lines;

    private CurveFigure(CurveView view, IReadOnlyList<(Series Series, int Place, Line Line)> lines, bool isHistory) =>
        (_view, _lines, _isHistory) = (view, lines, isHistory);

    public override int Rank => _isHistory ? 2 : 1;

    /// <summary>Null where no curve has two points yet.</summary>
    public static CurveFigure? Of(CurveView view, CurveData? data, IReadOnlyDictionary<string, Line> curves)
    {
        var lines = view.Series
            .Select((series, place) => (
                Series: series, Place: place,
                Line: data?.Lines.GetValueOrDefault(series.Name) ?? curves.GetValueOrDefault(series.Name)))
            .Where(drawn => drawn.Line?.X.Values.Length > 1)
            .Select(drawn => (drawn.Series, drawn.Place, drawn.Line!)).ToArray();
        return lines.Length == 0 ? null : new CurveFigure(view, lines, data is null);
    }

    public override void Draw(SKCanvas canvas, SKRect area, Palette palette)
    {
        var inner = new SKRect(area.Left, area.Top + 6, area.Right, area.Bottom - 6);
        var x = Axes.Around(_lines.SelectMany(line => line.Line.X.Values.ToArray())
            .Select(value => On(value, _view.LogX)));
        var axes = new Axes(inner, x, YRange());
        axes.Draw(canvas, palette);
        canvas.Save();
        canvas.ClipRect(new SKRect(inner.Left, area.Top, inner.Right, area.Bottom));
        DrawMarks(canvas, axes, palette);
        foreach (var (series, place, line) in _lines)
            DrawBand(canvas, axes, line, palette.Of(series, place));
        foreach (var (series, place, line) in _lines.Where(_ => !_isHistory))
            DrawArea(canvas, axes, line, palette.Of(series, place));
        foreach (var (series, place, line) in _lines)
            DrawLine(canvas, axes, line, palette.Of(series, place), Palette.DashOf(series, place));
        canvas.Restore();
    }

    // A few points far out must not press the rest into a line.
    private (double From, double To) YRange()
    {
        if (_view.Y is { } fixedRange)
            return (On(fixedRange.From, _view.LogY), On(fixedRange.To, _view.LogY));
        var values = _lines.SelectMany(line => line.Line.Y.Values.ToArray()).Select(value => On(value, _view.LogY))
            .Where(double.IsFinite).Order().ToArray();
        var far = values.Length / 100;
        return Axes.Around(values[far..^far]);
    }

    private void DrawMarks(SKCanvas canvas, Axes axes, Palette palette)
    {
        using var stroked = Stroked(palette.Soft, 3, 0.8, [4, 9]);
        foreach (var y in _view.Marks.Select(mark => axes.At(0, On(mark.Value, _view.LogY)).Y)
            .Where(y => y >= axes.Area.Top && y <= axes.Area.Bottom))
            canvas.DrawLine(axes.Area.Left, y, axes.Area.Right, y, stroked);
    }

    private void DrawBand(SKCanvas canvas, Axes axes, Line line, SKColor colour)
    {
        if (line is not { Low: { } low, High: { } high })
            return;
        var upper = Placed(axes, line.X, high).ToArray();
        var lower = Placed(axes, line.X, low).Reverse().ToArray();
        using var filled = Filled(colour, 0.14);
        DrawThrough(canvas, [.. upper, .. lower], true, filled);
    }

    // What begins and ends at nothing is a density, or as good as one: its area counts.
    private void DrawArea(SKCanvas canvas, Axes axes, Line line, SKColor colour)
    {
        var points = Placed(axes, line.X, line.Y).ToArray();
        bool IsNothing(SKPoint point) => axes.Area.Bottom - point.Y < axes.Area.Height / 50;
        if (points.Length < 3 || axes.Y.From < 0 || !IsNothing(points[0]) || !IsNothing(points[^1]))
            return;
        using var filled = Filled(colour, 0.14);
        DrawThrough(canvas, points, true, filled);
    }

    // A rough curve is drawn as it is, faintly, and its running mean over it.
    private void DrawLine(SKCanvas canvas, Axes axes, Line line, SKColor colour, float[]? dash)
    {
        var points = Placed(axes, line.X, line.Y).ToArray();
        if (!_isHistory || points.Length <= Rough)
        {
            DrawLine(canvas, points, colour, 6, 0.95, dash);
            return;
        }

        DrawLine(canvas, points, colour, 2.5f, 0.35, null);
        DrawLine(canvas, Mean(points, points.Length / Windows), colour, 6, 1, dash);
    }

    private static void DrawLine(SKCanvas canvas, SKPoint[] points, SKColor colour, float width, double alpha,
        float[]? dash)
    {
        using var stroked = Stroked(colour, width, alpha, dash);
        DrawThrough(canvas, points, false, stroked);
    }

    private static SKPoint[] Mean(SKPoint[] points, int half) => [.. points.Select((point, i) =>
    {
        var reach = Math.Min(half, Math.Min(i, points.Length - 1 - i)); // the same to both sides, so that the ends stay
        return new SKPoint(point.X, points[(i - reach)..(i + reach + 1)].Average(near => near.Y));
    })];

    private IEnumerable<SKPoint> Placed(Axes axes, Floats x, Floats y) =>
        x.Values.ToArray().Zip(y.Values.ToArray(), (a, b) => axes.At(On(a, _view.LogX), On(b, _view.LogY)))
            .Where(point => float.IsFinite(point.X) && float.IsFinite(point.Y));

    private static double On(double value, bool isLog) => isLog ? Math.Log10(value) : value;
}
