using GenAI.Learn.Labs;
using Plotly.Blazor;
using Plotly.Blazor.ConfigLib;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces;
using Layout = Plotly.Blazor.Layout;
using ModeFlag = Plotly.Blazor.Traces.ScatterLib.ModeFlag;

namespace GenAI.Learn.Web.Charts;

/// <summary>What all charts share: letters and colours of the page around them, and what a reader can do.</summary>
internal static class ChartDress
{
    private const int Letters = 16;
    private const string Sans = "var(--sans)";
    private const string Ink = "var(--ink)";
    private const string Soft = "var(--soft)";
    private const string Nothing = "rgba(0,0,0,0)";

    public static Layout Layout(XAxis x, YAxis y) => new()
    {
        ShowLegend = false, // the page has its own, with buttons
        HoverMode = HoverModeEnum.X,
        DragMode = DragModeEnum.False, // a finger on the chart scrolls the page; the mode bar's zoom turns it on
        UiRevision = "keep", // a zoomed axis stays where it is while numbers come
        Margin = new Margin { L = 54, R = 14, T = 13, B = 48 },
        PaperBgColor = "var(--chart-paper)",
        PlotBgColor = Nothing,
        Font = new Font { Family = Sans, Size = Letters, Color = Ink },
        HoverLabel = new HoverLabel
        {
            BgColor = "var(--raised)",
            BorderColor = "var(--edge)",
            Font = new Plotly.Blazor.LayoutLib.HoverLabelLib.Font { Family = Sans, Size = Letters, Color = Ink },
        },
        ModeBar = new ModeBar { BgColor = Nothing, Color = Soft, ActiveColor = "var(--accent)" },
        XAxis = [x],
        YAxis = [y],
    };

    public static XAxis X(string title, bool isLog) => new()
    {
        Title = new Plotly.Blazor.LayoutLib.XAxisLib.Title
        {
            Text = title,
            Standoff = Letters / 2,
            Font = new Plotly.Blazor.LayoutLib.XAxisLib.TitleLib.Font { Size = Letters },
        },
        TickFont = new Plotly.Blazor.LayoutLib.XAxisLib.TickFont { Size = Letters, Color = Soft },
        LineColor = "var(--edge)",
        ShowGrid = false,
        ZeroLine = false,
        AutoMargin = Plotly.Blazor.LayoutLib.XAxisLib.AutoMarginFlag.True,
        NTicks = 6,
        Type = isLog ? Plotly.Blazor.LayoutLib.XAxisLib.TypeEnum.Log : Plotly.Blazor.LayoutLib.XAxisLib.TypeEnum.Linear,
        DTick = isLog ? "D2" : null, // numbers at 1, 2 and 5 of each decade
    };

    /// <param name="title">What it says.</param>
    /// <param name="isLog">Whether it is logarithmic.</param>
    /// <param name="ends">Its ends when it is fixed.</param>
    public static YAxis Y(string title, bool isLog, Extent? ends) => new()
    {
        Title = new Plotly.Blazor.LayoutLib.YAxisLib.Title
        {
            Text = title,
            Standoff = Letters / 2,
            Font = new Plotly.Blazor.LayoutLib.YAxisLib.TitleLib.Font { Size = Letters },
        },
        TickFont = new Plotly.Blazor.LayoutLib.YAxisLib.TickFont { Size = Letters, Color = Soft },
        GridColor = "var(--line)",
        GridWidth = 0.6m,
        LineColor = "var(--edge)",
        ZeroLine = false,
        AutoMargin = Plotly.Blazor.LayoutLib.YAxisLib.AutoMarginFlag.True,
        NTicks = isLog ? 4 : 6,
        Type = isLog ? Plotly.Blazor.LayoutLib.YAxisLib.TypeEnum.Log : Plotly.Blazor.LayoutLib.YAxisLib.TypeEnum.Linear,
        Range = ends is null ? null : [Along(ends.From, isLog), Along(ends.To, isLog)],
        AutoRange = ends is null ? null : Plotly.Blazor.LayoutLib.YAxisLib.AutoRangeEnum.False,
    };

    /// <summary>A series as a line, still without numbers.</summary>
    public static Scatter Line(Series series, int index, decimal width) => new()
    {
        Meta = new TraceRole(series.Name, TraceRole.Line),
        Name = series.Title,
        Mode = ModeFlag.Lines,
        X = [],
        Y = [],
        Line = new Plotly.Blazor.Traces.ScatterLib.Line
        {
            Color = ChartTones.Colour(series, index),
            Dash = ChartTones.Dash(series, index),
            Width = width,
        },
    };

    /// <summary>A line across to compare with; its words stand in the page's legend, clear of the curves.</summary>
    public static Shape Across(Mark mark) => new()
    {
        Name = mark.Title,
        Type = Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Line,
        XRef = "paper",
        X0 = 0,
        X1 = 1,
        YRef = "y",
        Y0 = mark.Value,
        Y1 = mark.Value,
        Line = new Plotly.Blazor.LayoutLib.ShapeLib.Line { Color = Soft, Width = 1, Dash = "dot" },
    };

    /// <param name="view">It names the file of the saved picture.</param>
    public static Config Config(View view) => new()
    {
        DisplayModeBar = DisplayModeBarEnum.Hover,
        ModeBarButtons = new string[][] { ["zoom2d", "resetScale2d", "toImage"] },
        DisplayLogo = false,
        DoubleClick = DoubleClickEnum.Reset,
        Responsive = false, // the page's script knows when a chart's place has another size
        ShowAxisDragHandles = false,
        ShowTips = false,
        ToImageButtonOptions = new Dictionary<string, object> { ["filename"] = view.Name, ["scale"] = 2 },
    };

    // Ends of a logarithmic axis are given as exponents of ten; lines across it are not.
    private static double Along(double value, bool isLog) => isLog ? Math.Log10(value) : value;
}
