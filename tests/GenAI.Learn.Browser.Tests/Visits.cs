using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

/// <summary>Which visitors belong to the test that now runs; the tests run in turn.</summary>
public sealed class Visits
{
    private string? test;
    private List<IBrowserContext> visitors = [];

    /// <summary>Notes a visitor of the running test and returns those of the test before, who are to leave.</summary>
    public IReadOnlyList<IBrowserContext> Add(IBrowserContext visitor)
    {
        var running = TestContext.Current.Test?.UniqueID ?? "";
        if (running == test)
        {
            visitors.Add(visitor);
            return [];
        }

        var before = visitors;
        (test, visitors) = (running, [visitor]);
        return before;
    }
}
