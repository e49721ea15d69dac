using System.Reflection;
using System.Text.RegularExpressions;
using GenAI.Learn.Labs;
using GenAI.Learn.Web.Charts;
using GenAI.Learn.Web.Look;
using Microsoft.Extensions.FileProviders;
using SkiaSharp;

namespace GenAI.Learn.Web.Pictures;

/// <summary>
/// The site's colours by day or by night, for what is drawn on the server. They are read from where the pages have
/// them: paper and ink from <see cref="CourseTheme"/>, the roles of data in figures from <c>css/tokens.css</c>.
/// </summary>
internal sealed partial class Palette
{
    private const int Tones = 6;
    private static readonly float[] Dash = [22, 14];
    private static readonly float[] Dot = [5, 12];

    private readonly Dictionary<string, SKColor> _roles;

    private Palette(Dictionary<string, SKColor> roles, bool isNight, SKColor hue)
    {
        _roles = roles;
        MudBlazor.Palette theme = isNight ? CourseTheme.Theme.PaletteDark : CourseTheme.Theme.PaletteLight;
        (Paper, Ink, Soft, Line) = (Plain(theme.Background), Plain(theme.TextPrimary), Plain(theme.TextSecondary),
            Plain(theme.LinesDefault));
        Figure = roles["figure"];
        Accent = isNight ? Lightness.Of(hue, 0.79, 0.05, 0.11) : Lightness.Of(hue, 0.42, 0.06, 0.15);
        Tint = isNight ? Lightness.Of(hue, 0.27, 0.03, 0.03) : Lightness.Of(hue, 0.95, 0.017, 0.017);
    }

    public SKColor Paper { get; }

    public SKColor Figure { get; }

    public SKColor Ink { get; }

    public SKColor Soft { get; }

    public SKColor Line { get; }

    /// <summary>The module's colour, so light or dark that it is seen on the paper.</summary>
    public SKColor Accent { get; }

    /// <summary>A breath of it.</summary>
    public SKColor Tint { get; }

    public SKColor Real => _roles["real"];

    public SKColor Fake => _roles["fake"];

    /// <param name="files">wwwroot.</param>
    /// <param name="isNight">For the dark theme.</param>
    /// <param name="accent">The module's colour as its file names it, such as <c>teal</c>; empty for the site's
    /// own.</param>
    public static Palette Read(IFileProvider files, bool isNight, string accent)
    {
        using var reader = new StreamReader(files.GetFileInfo("css/tokens.css").CreateReadStream());
        var found = Role().Matches(reader.ReadToEnd());
        var roles = found.Where(role => role.Groups["day"].Success).GroupBy(role => role.Groups["name"].Value)
            .ToDictionary(same => same.Key, same =>
                SKColor.Parse(same.First().Groups[isNight ? "night" : "day"].Value));
        foreach (var role in found.Where(role => roles.ContainsKey(role.Groups["same"].Value)))
            roles.TryAdd(role.Groups["name"].Value, roles[role.Groups["same"].Value]);
        return new Palette(roles, isNight, Named(accent) ?? Plain(CourseTheme.Theme.PaletteLight.Primary));
    }

    /// <summary>A series' colour: its tone, or the palette's colour at its place.</summary>
    public SKColor Of(Series series, int place) => series.Tone switch
    {
        Tone.Auto => Class(place),
        Tone.Accent => Accent,
        var tone => _roles[tone.ToString().ToLowerInvariant()],
    };

    /// <summary>The colour of a class's points.</summary>
    public SKColor Class(int label) => _roles[$"tone-{((label % Tones) + Tones) % Tones}"];

    /// <summary>
    /// How a series' line is broken, so that it is told apart without its colour; null for a whole line.
    /// </summary>
    public static float[]? DashOf(Series series, int place) => ChartTones.Dash(series, place) switch
    {
        "dash" or "longdash" => Dash,
        "dot" or "longdashdot" => Dot,
        _ => null,
    };

    private static SKColor Plain(MudBlazor.Utilities.MudColor colour) => new(colour.R, colour.G, colour.B);

    // As style sheets know it: by number or by name.
    private static SKColor? Named(string colour) =>
        SKColor.TryParse(colour, out var parsed) ? parsed
        : typeof(SKColors).GetField(colour, BindingFlags.Public | BindingFlags.Static | BindingFlags.IgnoreCase)
            ?.GetValue(null) as SKColor?;

    [GeneratedRegex(@"--(?<name>[\w-]+):\s*(?:light-dark\((?<day>#[0-9a-fA-F]{6}),\s*(?<night>#[0-9a-fA-F]{6})\)|var\(--(?<same>[\w-]+)\))")]
    private static partial Regex Role();
}
