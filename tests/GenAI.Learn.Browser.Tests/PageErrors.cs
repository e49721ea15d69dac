using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

/// <summary>What went wrong in a page: console errors, uncaught exceptions, failed and refused requests.</summary>
public sealed class PageErrors
{
    private readonly ConcurrentQueue<string> errors = new();

    public PageErrors(IPage page)
    {
        page.Console += (_, message) => Add(message.Type == "error", $"console: {message.Text}");
        page.PageError += (_, error) => Add(true, $"exception: {error}");
        page.RequestFailed += (_, request) => Add(true, $"failed: {request.Url} {request.Failure}");
        page.Response += (_, response) => Add(response.Status >= 400, $"{response.Status}: {response.Url}");
    }

    public IReadOnlyCollection<string> All => errors;

    private void Add(bool wrong, string error)
    {
        if (wrong)
        {
            errors.Enqueue(error);
        }
    }
}
