using GenAI.Learn.Labs;

namespace GenAI.Learn.Web.Learners;

/// <summary>
/// Who a visitor without the cookie is, as in a page that another site shows: a learner of its own for as long as the
/// page's circuit lives. It is one for all labs of the page, so that a learner's bounds hold for them together.
/// </summary>
public sealed class CircuitLearner(ILabRuns runs) : IDisposable
{
    public string Id { get; } = Guest.Of(Guid.NewGuid().ToString("n"));

    public void Dispose() => runs.Forget(Id);
}
