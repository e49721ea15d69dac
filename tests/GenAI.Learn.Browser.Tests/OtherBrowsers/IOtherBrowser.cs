using System.Text.Json;

namespace GenAI.Learn.Browser.Tests.OtherBrowsers;

/// <summary>A browser that is not Chromium, with one page: what the same test asks of each.</summary>
public interface IOtherBrowser : IAsyncLifetime
{
    Task OpenAsync(Uri address);

    /// <summary>Clicks the first element, as a mouse does.</summary>
    Task ClickAsync(string selector);

    /// <summary>The value of an expression in the page.</summary>
    Task<JsonElement> EvaluateAsync(string expression);
}
