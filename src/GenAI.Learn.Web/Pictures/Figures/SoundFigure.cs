using GenAI.Learn.Labs;
using SkiaSharp;

namespace GenAI.Learn.Web.Pictures.Figures;

/// <summary>The wave of each sound, one below the other.</summary>
internal sealed class SoundFigure(SoundView view, SoundData data) : Figure
{
    private const float Column = 3;

    public override void Draw(SKCanvas canvas, SKRect area, Palette palette)
    {
        var heard = view.Series.Select((series, place) => (series, place))
            .Where(one => data.Sounds.ContainsKey(one.series.Name)).ToArray();
        foreach (var ((series, place), row) in heard.Select((one, row) => (one, row)))
        {
            var own = SKRect.Create(area.Left, area.Top + (area.Height * row / heard.Length), area.Width,
                area.Height / heard.Length);
            using var filled = Filled(palette.Of(series, place));
            DrawWave(canvas, data.Sounds[series.Name].Values.Span, own, filled);
        }
    }

    // From the smallest to the largest sample of each column.
    private static void DrawWave(SKCanvas canvas, ReadOnlySpan<float> samples, SKRect area, SKPaint filled)
    {
        var columns = (int)(area.Width / Column);
        for (var column = 0; column < columns && samples.Length > 0; column++)
        {
            var from = (int)((long)column * samples.Length / columns);
            var to = Math.Max(from + 1, (int)((long)(column + 1) * samples.Length / columns));
            var (low, high) = (0f, 0f);
            foreach (var sample in samples[from..to])
                (low, high) = (Math.Min(low, sample), Math.Max(high, sample));
            var (top, bottom) = (area.MidY - (Math.Min(1, high * 2) * area.Height * 0.46f),
                area.MidY - (Math.Max(-1, low * 2) * area.Height * 0.46f));
            canvas.DrawRect(new SKRect(area.Left + (column * Column), top,
                area.Left + (column * Column) + Column - 0.6f, Math.Max(top + 2, bottom)), filled);
        }
    }
}
