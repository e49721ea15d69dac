using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace GenAI.Learn.Browser.Tests;

/// <summary>Which visitors belong to the test that now runs in each test class; the tests of one class run in turn.</summary>
public sealed class Visits
{
    private readonly ConcurrentDictionary<string, (string Test, List<IBrowserContext> Visitors)> ofClass = new();

    /// <summary>Notes a visitor of the running test and returns those of the class's test before, who are to leave.</summary>
    public IReadOnlyList<IBrowserContext> Add(IBrowserContext visitor)
    {
        var name = TestContext.Current.TestClass?.UniqueID ?? "";
        var test = TestContext.Current.Test?.UniqueID ?? "";
        if (ofClass.TryGetValue(name, out var visits) && visits.Test == test)
        {
            visits.Visitors.Add(visitor);
            return [];
        }

        ofClass[name] = (test, [visitor]);
        return visits.Visitors ?? [];
    }
}
