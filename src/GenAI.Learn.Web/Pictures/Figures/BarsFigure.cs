using GenAI.Learn.Labs;
using SkiaSharp;

namespace GenAI.Learn.Web.Pictures.Figures;

/// <summary>Bars, one behind the other where there are several series, and lines over them.</summary>
internal sealed class BarsFigure(BarsView view, BarsData data) : Figure
{
    private readonly int _count = data.Bars.Values.Select(heights => heights.Values.Length).DefaultIfEmpty(0).Max();

    public override int Rank => 1;

    public override void Draw(SKCanvas canvas, SKRect area, Palette palette)
    {
        var centres = data.Labels is null && data.Centres is { Values.Length: > 1 } found
            ? [.. found.Values.ToArray().Select(value => (double)value)]
            : Enumerable.Range(0, _count).Select(place => (double)place).ToArray();
        if (centres.Length == 0)
            return;
        var step = centres.Length > 1 ? (centres[^1] - centres[0]) / (centres.Length - 1) : 1;
        var axes = new Axes(area, (centres[0] - (step / 2), centres[^1] + (step / 2)), YRange());
        axes.Draw(canvas, palette);
        var half = step * (data.Labels is null ? 0.47 : 0.36);
        canvas.Save();
        canvas.ClipRect(area);
        foreach (var (series, place) in view.Series.Select((series, place) => (series, place)))
        {
            if (data.Bars.TryGetValue(series.Name, out var heights))
                DrawBars(canvas, axes, centres, heights, half, palette.Of(series, place));
        }

        foreach (var (series, place) in view.Series.Select((series, place) => (series, place)))
        {
            if (data.Lines?.GetValueOrDefault(series.Name) is { } line)
                DrawLine(canvas, axes, line, palette.Of(series, place), Palette.DashOf(series, place));
        }

        canvas.Restore();
    }

    private (double From, double To) YRange()
    {
        if (view.Y is { } fixedRange)
            return (fixedRange.From, fixedRange.To);
        var lines = data.Lines?.Values.SelectMany(line => line.Y.Values.ToArray()) ?? [];
        var (from, to) = Axes.Around(data.Bars.Values.SelectMany(heights => heights.Values.ToArray()).Concat(lines)
            .Select(value => (double)value).Append(0));
        return (from, to + ((to - from) * 0.04));
    }

    private static void DrawBars(SKCanvas canvas, Axes axes, double[] centres, Floats heights, double half,
        SKColor colour)
    {
        using var filled = Filled(colour, 0.72);
        foreach (var (centre, height) in centres.Zip(heights.Values.ToArray()).Where(bar => float.IsFinite(bar.Second)))
        {
            var (corner, foot) = (axes.At(centre - half, height), axes.At(centre + half, 0));
            canvas.DrawRect(new SKRect(corner.X, Math.Min(corner.Y, foot.Y), foot.X, Math.Max(corner.Y, foot.Y)),
                filled);
        }
    }

    private static void DrawLine(SKCanvas canvas, Axes axes, Line line, SKColor colour, float[]? dash)
    {
        using var stroked = Stroked(colour, 6, 0.95, dash);
        DrawThrough(canvas, [.. line.X.Values.ToArray().Zip(line.Y.Values.ToArray(), (x, y) => axes.At(x, y))], false,
            stroked);
    }
}
