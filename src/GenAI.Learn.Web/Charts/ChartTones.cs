using GenAI.Learn.Labs;
using Plotly.Blazor.Traces.BarLib.MarkerLib.PatternLib;

namespace GenAI.Learn.Web.Charts;

/// <summary>How a tone looks in a chart. Without hue: lines differ by dash, bars by pattern.</summary>
internal static class ChartTones
{
    private const int Colours = 6; // --tone-0 to --tone-5 of tokens.css

    private static readonly string[] AutoDashes = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"];

    /// <summary>The tone's custom property, or that of the palette's colour at the series' place.</summary>
    public static string Colour(Series series, int index) =>
        series.Tone is Tone.Auto ? $"var(--tone-{index % Colours})" : $"var(--{series.Tone.ToString().ToLowerInvariant()})";

    /// <summary>A colour that lets through what lies behind it.</summary>
    public static string Faint(string colour, int percent) => $"color-mix(in srgb, {colour} {percent}%, transparent)";

    public static string Dash(Series series, int index) => series.Tone switch
    {
        Tone.Auto => AutoDashes[index % AutoDashes.Length],
        Tone.Fake or Tone.Test => "dash",
        Tone.Quiet => "dot",
        _ => "solid",
    };

    public static ShapeEnum Pattern(Series series) => series.Tone switch
    {
        Tone.Fake => ShapeEnum.Slash,
        Tone.Test => ShapeEnum.Backslash,
        Tone.Judge => ShapeEnum.Dot,
        Tone.Quiet => ShapeEnum.Minus,
        _ => ShapeEnum.Empty,
    };
}
