using GenAI.Learn.Labs;

namespace GenAI.Learn.Web.Learners;

/// <summary>
/// Who a visitor without the cookie is, as in a page that another site shows: a learner of its own for as long as the
/// page's circuit lives. It is one for all labs of the page, so that a learner's bounds hold for them together.
/// </summary>
public sealed class CircuitLearner(ILabRuns runs) : IDisposable
{
    private string? id;

    public string Id => id ??= Guest.Of(Guid.NewGuid().ToString("n"));

    /// <summary>Most pages, and all of known learners, never ask who this is.</summary>
    public void Dispose()
    {
        if (id is not null)
            runs.Forget(id);
    }
}
