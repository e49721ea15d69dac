using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace GenAI.Learn.Web.Look;

/// <summary>
/// <see cref="CourseTheme"/> as one style sheet for day and night. MudBlazor writes the palette of one of them into the page from
/// a circuit; a sheet is there with the first paint, in the right colours, on pages that open no circuit at all.
/// </summary>
public sealed partial class ThemeSheet
{
    private ThemeSheet(string text)
    {
        Text = text;
        Url = $"css/theme.css?v={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12]}";
    }

    public string Text { get; }

    /// <summary>Its address below the site's base; another text has another address.</summary>
    public string Url { get; }

    /// <summary>Renders MudBlazor's own theme provider by day and by night.</summary>
    public static async Task<ThemeSheet> RenderAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ILoggerFactory>());
        var (day, night) = (await VariablesAsync(renderer, false), await VariablesAsync(renderer, true));
        return new ThemeSheet($":root {{\n{Lines(day)}}}\n:root[data-theme=\"dark\"] {{\n{Lines(night.Except(day))}}}\n");
    }

    private static async Task<List<string>> VariablesAsync(HtmlRenderer renderer, bool dark)
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(MudThemeProvider.Theme)] = CourseTheme.Theme,
            [nameof(MudThemeProvider.IsDarkMode)] = dark,
            [nameof(MudThemeProvider.ObserveSystemDarkModeChange)] = false,
        });
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<MudThemeProvider>(parameters)).ToHtmlString());
        return [.. Variable().Matches(html).Select(match => match.Value)];
    }

    private static string Lines(IEnumerable<string> variables) => string.Concat(variables.Select(variable => $"  {variable};\n"));

    [GeneratedRegex("--mud-[a-z0-9-]+: [^;}]+")]
    private static partial Regex Variable();
}
