using GenAI.Learn.Labs;
using GenAI.Learn.Web.Pictures.Figures;
using SkiaSharp;

namespace GenAI.Learn.Web.Pictures;

/// <summary>
/// A lab as one picture of 1200 x 630: the view that it is known by, and a second one where the first leaves room. What
/// is drawn is what the recorded run shows at its end.
/// </summary>
internal static class LabPicture
{
    public const int Width = 1200;
    public const int Height = 630;

    private const float Margin = 44;
    private const float Gap = 40;
    private const float Bar = 14;
    private const float Flat = 3; // a figure wider than this leaves room below it
    private const float Narrow = 1.45f; // and one narrower than this beside it

    /// <param name="canvas">Of the size above.</param>
    /// <param name="views">The lab's views, in reading order.</param>
    /// <param name="end">What they show; null for a lab without a recorded run.</param>
    /// <param name="palette">The colours.</param>
    public static void Draw(SKCanvas canvas, IReadOnlyList<View> views, RecordedEnd? end, Palette palette)
    {
        canvas.Clear(palette.Figure);
        var shown = end is null ? [] : views.Select(view => new Shown(view, Figure.Of(view, end)))
            .Where(one => one.Figure is not null).ToArray();
        if (shown.OrderBy(one => one.Figure!.Rank).FirstOrDefault() is { } main)
            Draw(canvas, main, [.. shown.Where(one => one != main)], palette);
        else
            DrawPlain(canvas, palette);
        using var bar = new SKPaint { Color = palette.Accent };
        canvas.DrawRect(0, Height - Bar, Width, Bar, bar);
    }

    private static void Draw(SKCanvas canvas, Shown main, Shown[] others, Palette palette)
    {
        var area = new SKRect(Margin, Margin, Width - Margin, Height - Bar - Margin);
        if (others.FirstOrDefault(main.IsPairedWith) is { } peer)
        {
            var isFlat = main.Figure is { CanBeCut: false, Aspect: > 2 };
            var (one, other) = isFlat ? Rows(area, (area.Height - Gap) / 2) : Columns(area, (area.Width - Gap) / 2);
            main.Figure!.Draw(canvas, one, palette);
            peer.Figure!.Draw(canvas, other, palette);
            return;
        }

        var (first, second) = Split(main.Figure!, area);
        var beside = others.Select(one => one.Figure!)
            .FirstOrDefault(figure => second is { } place && Fits(figure, place));
        main.Figure!.Draw(canvas, beside is null ? area : first, palette);
        beside?.Draw(canvas, second!.Value, palette);
    }

    // The place of the figure itself, and what it leaves.
    private static (SKRect, SKRect?) Split(Figure main, SKRect area) => main.Aspect switch
    {
        >= Flat and var aspect => Rows(area, Math.Min(area.Width / aspect, area.Height * 0.6f)),
        < Narrow and var aspect => Columns(area, area.Height * aspect),
        null when main is TextFigure => Columns(area, area.Width * 0.52f),
        _ => (area, null),
    };

    private static bool Fits(Figure figure, SKRect place)
    {
        var aspect = place.Width / place.Height;
        return figure.Aspect is not { } own || (figure.CanBeCut && figure is ImagesFigure)
            || (own / aspect is > 0.6f and < 1.7f);
    }

    private static (SKRect, SKRect) Rows(SKRect area, float height) => (
        SKRect.Create(area.Left, area.Top, area.Width, height),
        new SKRect(area.Left, area.Top + height + Gap, area.Right, area.Bottom));

    private static (SKRect, SKRect) Columns(SKRect area, float width) => (
        SKRect.Create(area.Left, area.Top, width, area.Height),
        new SKRect(area.Left + width + Gap, area.Top, area.Right, area.Bottom));

    // The site's sign, large and quiet.
    private static void DrawPlain(SKCanvas canvas, Palette palette)
    {
        canvas.Clear(palette.Tint);
        using var wave = SKPath.ParseSvgPathData("M5 24C9 24 9 9 13 9s4 15 8 15 4-9 6-9");
        using var stroked = new SKPaint
        {
            IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeCap = SKStrokeCap.Round,
            StrokeWidth = 1.6f, Color = palette.Accent,
        };
        canvas.Save();
        canvas.Translate(Width / 2f, (Height - Bar) / 2f);
        canvas.Scale(24);
        canvas.Translate(-16, -16.5f);
        canvas.DrawPath(wave, stroked);
        canvas.Restore();
    }

    private sealed record Shown(View View, Figure? Figure)
    {
        // The other side's view of the same name.
        public bool IsPairedWith(Shown other) =>
            View.Side is not null && other.View.Side is not null && other.View.Side != View.Side
                && Name(View) == Name(other.View);

        private static string Name(View view) => view.Name.Split('.')[^1];
    }
}
