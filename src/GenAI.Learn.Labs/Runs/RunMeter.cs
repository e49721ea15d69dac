using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GenAI.Learn.Labs;

/// <summary>What is measured of the runs of one server: the meter <see cref="Name"/>, in seconds and counts.</summary>
internal sealed class RunMeter : IDisposable
{
    /// <summary>The meter's name, and that of the traces.</summary>
    public const string Name = "GenAI.Learn.Labs";

    /// <summary>What takes long in a run's life: making the lab, saving it, bringing it back.</summary>
    public static readonly ActivitySource Traces = new(Name);

    private readonly Meter _meter = new(Name);
    private readonly ConcurrentDictionary<string, (long Steps, double Seconds)> _work = [];
    private readonly Counter<long> _steps;
    private readonly Counter<double> _seconds;
    private readonly Counter<long> _started;
    private readonly Counter<long> _ended;
    private readonly Counter<long> _refused;
    private readonly Histogram<double> _latency;

    public RunMeter()
    {
        _steps = _meter.CreateCounter<long>("labs.steps", "{step}", "Steps of training, by lab");
        _seconds = _meter.CreateCounter<double>("labs.work", "s", "Time spent in steps, by lab");
        _started = _meter.CreateCounter<long>("labs.runs.started", "{run}", "Runs begun, by lab");
        _ended = _meter.CreateCounter<long>("labs.runs.ended", "{run}", "Runs ended, by lab and how");
        _refused = _meter.CreateCounter<long>("labs.refusals", "{refusal}", "Calls refused with a reason");
        _latency = _meter.CreateHistogram("labs.frame.latency", "s", "From a picture's drawing to its way to a watcher", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
        });
    }

    /// <summary>Steps done and the seconds they took, by lab, since the start.</summary>
    public IReadOnlyDictionary<string, (long Steps, double Seconds)> Work => _work;

    /// <summary>Has the load measured whenever somebody reads the meter.</summary>
    public void Observe(Func<LabLoad> load)
    {
        _meter.CreateObservableGauge("labs.runs", () => load().Runs.Select(runs => new Measurement<int>(runs.Count, Of(runs.Lab), new("state", Wording.Camel(runs.State.ToString())))), "{run}", "Runs in memory, by lab and state");
        _meter.CreateObservableGauge("labs.runs.waiting", () => load().InLine, "{run}", "Runs that wait for a place");
        _meter.CreateObservableGauge("labs.turns.waiting", () => load().TurnsWaiting, "{run}", "Runs that wait for their next turn");
        _meter.CreateObservableGauge("labs.runs.saved", () => load().Saved, "{run}", "Runs on disk");
    }

    public void Started(string lab) => _started.Add(1, Of(lab));

    public void Ended(string lab, string how) => _ended.Add(1, Of(lab), new("outcome", how));

    public void Refused() => _refused.Add(1);

    public void Stepped(string lab, int steps, TimeSpan time)
    {
        _steps.Add(steps, Of(lab));
        _seconds.Add(time.TotalSeconds, Of(lab));
        _work.AddOrUpdate(lab, (steps, time.TotalSeconds), (_, had) => (had.Steps + steps, had.Seconds + time.TotalSeconds));
    }

    public void Shown(TimeSpan latency) => _latency.Record(latency.TotalSeconds);

    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> Of(string lab) => new("lab", lab);
}
