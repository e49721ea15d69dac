using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

/// <summary>Going from page to page in Blazor's way: it puts the next page into the one that is open.</summary>
internal static class EnhancedLoad
{
    /// <summary>Does what leads to another page, and waits until that is put into the open one and the page's own scripts know of it.</summary>
    public static async Task RunAndWaitForEnhancedLoadAsync(this IPage page, Func<Task> action)
    {
        await page.EvaluateAsync("() => { globalThis.merged = false; Blazor.addEventListener('enhancedload', () => { globalThis.merged = true; }); }");
        await action();
        await page.WaitForFunctionAsync("() => globalThis.merged", null, new() { Timeout = 30_000 });
    }
}
