using GenAI.Learn.Labs;
using SkiaSharp;

namespace GenAI.Learn.Web.Pictures.Figures;

/// <summary>A grid of values as colours.</summary>
internal sealed class HeatmapFigure(HeatmapView view, HeatmapData data) : Figure
{
    public override float? Aspect => data.Values.Rows == data.Values.Columns ? 1 : null;

    public override void Draw(SKCanvas canvas, SKRect area, Palette palette)
    {
        var place = Aspect is { } aspect ? Fitted(area, aspect) : area;
        var ramp = view.Diverging
            ? Field.Diverging(palette.Fake, palette.Real, palette.Figure)
            : Field.Sequential(palette.Figure, palette.Accent);
        using var painted = Field.Paint(data.Values, view.Value, ramp);
        canvas.DrawImage(painted, place, new SKSamplingOptions(SKFilterMode.Nearest), null);
        using var frame = Stroked(palette.Line, 2);
        canvas.DrawRect(place, frame);
    }
}
