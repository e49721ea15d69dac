using GenAI.Learn.Labs;
using Plotly.Blazor;

namespace GenAI.Learn.Web.Charts;

/// <summary>
/// A view with axes as Plotly's traces, layout and settings, still without numbers. The page's script (<c>views/parts/chart.js</c>) fills the
/// traces from frames by their <see cref="TraceRole"/>, turns custom properties of CSS into the colours of day or night, and scales
/// what is given here for letters of 16 pixels and a width of 530.
/// </summary>
/// <param name="Data">The traces, from the one drawn first to the one drawn last.</param>
/// <param name="Layout">Axes, lines to compare with, margins.</param>
/// <param name="Config">What the reader can do.</param>
public sealed record ChartDefinition(IList<ITrace> Data, Plotly.Blazor.Layout Layout, Config Config)
{
    /// <summary>The chart of a view.</summary>
    /// <exception cref="ArgumentException">The view's kind has no axes.</exception>
    public static ChartDefinition Of(View view) => view switch
    {
        CurveView curve => CurveChart.Of(curve),
        BarsView bars => BarsChart.Of(bars),
        _ => throw new ArgumentException($"A {view?.GetType().Name} is not a chart.", nameof(view)),
    };
}
