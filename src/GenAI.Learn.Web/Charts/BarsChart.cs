using GenAI.Learn.Labs;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.LayoutLib.YAxisLib;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.BarLib.MarkerLib;
using Plotly.Blazor.Traces.BarLib.MarkerLib.PatternLib;

namespace GenAI.Learn.Web.Charts;

/// <summary>Bars over each other, and lines over them: which of the two a series is, its data say.</summary>
internal static class BarsChart
{
    public static ChartDefinition Of(BarsView view)
    {
        var y = ChartDress.Y(view.YLabel, isLog: false, view.Y);
        if (view.Y is null)
            y.RangeMode = RangeModeEnum.ToZero;
        var layout = ChartDress.Layout(ChartDress.X(view.XLabel, isLog: false), y);
        layout.BarMode = BarModeEnum.Overlay;
        layout.BarGap = 0.04m;
        return new ChartDefinition([.. view.Series.Select(Bars), .. view.Series.Select((series, index) => ChartDress.Line(series, index, 1.8m))], layout, ChartDress.Config(view));
    }

    private static Bar Bars(Series series, int index) => new()
    {
        Meta = new TraceRole(series.Name, TraceRole.Bar),
        Name = series.Title,
        X = [],
        Y = [],
        Opacity = 0.72m,
        Marker = new Plotly.Blazor.Traces.BarLib.Marker
        {
            Color = ChartTones.Colour(series, index),
            Pattern = new Pattern
            {
                Shape = ChartTones.Pattern(series),
                FillMode = FillModeEnum.Overlay,
                FgColor = "var(--figure)",
                Size = 6,
                Solidity = 0.25m,
            },
            Line = new Plotly.Blazor.Traces.BarLib.MarkerLib.Line { Color = ChartTones.Colour(series, index), Width = 0.8m },
        },
        HoverTemplate = "%{y:.4g}",
    };
}
