using GenAI.Learn.Labs.Tests.TestLabs;
using TorchSharp;

namespace GenAI.Learn.Labs.Tests.Checkpoints;

/// <summary>The counter, stepped without a server from nothing.</summary>
internal sealed class SteppedCounter : IDisposable
{
    private readonly LabSession _session;

    public SteppedCounter(long seed, string options)
    {
        var type = new LabCatalogue(typeof(CounterLab).Assembly).Find("counter");
        _session = new LabSession(type, type.Parse(Json.Of(options)), seed, torch.CPU, new Dictionary<string, object>(), new ScalarHistory());
    }

    public IReadOnlyDictionary<string, double> Last => _session.LastScalars;

    public IEnumerable<float> Walk
    {
        get
        {
            var start = new HistoryMark(-1, 0);
            return _session.History.Since(ref start)!.Values["walk"].Values.ToArray();
        }
    }

    public void StepTo(int step)
    {
        while (_session.Step < step)
            _session.StepWhole();
    }

    public void Dispose() => _session.Dispose();
}
