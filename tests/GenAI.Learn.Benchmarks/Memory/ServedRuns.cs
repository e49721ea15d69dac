using System.Text.Json;
using GenAI.Learn.Labs;
using Microsoft.Extensions.Logging.Abstractions;

namespace GenAI.Learn.Benchmarks.Memory;

/// <summary>Runs served as the site serves them, without its pages.</summary>
internal sealed class ServedRuns : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("memory-").FullName;
    private readonly LabRuns _runs;
    private readonly List<string> _started = [];

    public ServedRuns()
    {
        var settings = new SchedulerSettings { DataFolder = _folder, Device = "cpu", MaxRunTime = TimeSpan.FromHours(5) };
        _runs = new LabRuns(LabCatalogue.Default, settings, TimeProvider.System, NullLogger<LabRuns>.Instance);
    }

    public int Running => _started.Count(run => _runs.Find(run).State == RunState.Running);

    /// <summary>Starts a run of a lab with its defaults; one reader watches it, or nobody.</summary>
    public string Start(string lab, int seed = 1, bool watched = true, object? options = null, Action<FrameMessage>? seen = null)
    {
        var run = _runs.Start($"learner {seed}", lab, JsonSerializer.SerializeToElement(options ?? new { }), seed).Id;
        _started.Add(run);
        if (!watched) return run;
        _ = Task.Run(async () =>
        {
            await foreach (var message in _runs.Watch(run, 0, CancellationToken.None))
                seen?.Invoke(message);
        });
        return run;
    }

    public void WaitFor(string run, int step)
    {
        while (_runs.Find(run) is var info && info.Step < step)
        {
            if (info.Error is { } error) throw new InvalidOperationException(error);
            if (info.State == RunState.Finished) throw new InvalidOperationException($"The run ended at step {info.Step}.");
            Thread.Sleep(20);
        }
    }

    public int StepOf(string run) => _runs.Find(run).Step;

    public void Update(int seed, string run, object options) => _runs.Update($"learner {seed}", run, JsonSerializer.SerializeToElement(options));

    public void Pause(int seed, string run) => _runs.Control($"learner {seed}", run, "pause");

    public void Stop(string run) => _runs.Control("learner 1", run, "stop");

    public void Dispose()
    {
        _runs.Dispose();
        Directory.Delete(_folder, true);
    }
}
