using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

/// <summary>What axe finds on a page.</summary>
internal static class AxeCheck
{
    // What a change of colours alone can break.
    private static readonly AxeRunOptions Colours = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    /// <summary>Violations of any rule in light, and of the rules about colour in dark: all else is the same page.</summary>
    public static async Task<IReadOnlyList<string>> InLightAndDarkAsync(IPage page) =>
        [.. await ViolationsAsync(page, ColorScheme.Light), .. await ViolationsAsync(page, ColorScheme.Dark, Colours)];

    public static async Task<IEnumerable<string>> ViolationsAsync(IPage page, ColorScheme scheme, AxeRunOptions? options = null)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.WaitForFunctionAsync("scheme => document.documentElement.dataset.theme === scheme", scheme == ColorScheme.Light ? "light" : "dark");
        var result = await page.RunAxe(options);
        return result.Violations.Select(violation => $"{scheme}, {violation.Id}: {violation.Nodes[0].Html}");
    }
}
