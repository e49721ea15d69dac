using GenAI.Learn.Labs;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using Line = Plotly.Blazor.Traces.ScatterLib.Line;
using Marker = Plotly.Blazor.Traces.ScatterLib.Marker;

namespace GenAI.Learn.Web.Charts;

/// <summary>Curves: bands first, so that every line lies over them.</summary>
internal static class CurveChart
{
    public static ChartDefinition Of(CurveView view)
    {
        var layout = ChartDress.Layout(ChartDress.X(view.XLabel, view.LogX), ChartDress.Y(view.YLabel, view.LogY, view.Y));
        layout.Shapes = [.. view.Marks.Select(ChartDress.Across)];
        return new ChartDefinition([.. view.Series.Select(Band), .. view.Series.Select(Line)], layout, ChartDress.Config(view));
    }

    private static Scatter Line(Series series, int index)
    {
        var line = ChartDress.Line(series, index, 1.6m);
        line.Marker = new Marker { Color = ChartTones.Colour(series, index), Size = 7 };
        line.HoverTemplate = "%{y:.4g}";
        return line;
    }

    private static Scatter Band(Series series, int index) => new()
    {
        Meta = new TraceRole(series.Name, TraceRole.Band),
        Mode = ModeFlag.Lines,
        X = [],
        Y = [],
        Fill = FillEnum.ToSelf,
        FillColor = ChartTones.Faint(ChartTones.Colour(series, index), 14),
        Line = new Line { Width = 0 },
        HoverInfo = HoverInfoFlag.Skip,
    };
}
