using System.Diagnostics;
using System.Reflection;
using GenAI.Learn.Labs.Tests.TestLabs;
using Microsoft.Extensions.Logging.Abstractions;

namespace GenAI.Learn.Labs.Tests.Runs;

/// <summary>The runs of a server with the test labs, a clock of its own and a folder of its own.</summary>
public sealed class RunsFixture : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("runs-").FullName;

    private readonly LabCatalogue _catalogue;

    /// <param name="settings">Settings other than the defaults.</param>
    /// <param name="labs">Where the labs are; null for the test labs.</param>
    public RunsFixture(SchedulerSettings? settings = null, Assembly? labs = null)
    {
        _catalogue = new LabCatalogue(labs ?? typeof(CounterLab).Assembly);
        Settings = (settings ?? new SchedulerSettings()) with { DataFolder = _folder, CheckpointFolder = Path.Combine(_folder, "checkpoints"), Device = "cpu" };
        Runs = Open();
    }

    public SchedulerSettings Settings { get; }

    public ManualTime Time { get; } = new();

    public LabRuns Runs { get; private set; }

    /// <summary>Ends the server and starts it again.</summary>
    public void Restart()
    {
        Runs.Dispose();
        Runs = Open();
    }

    public string Start(string lab = "counter", object? options = null, long? seed = 1, string learner = "ada") =>
        Runs.Start(learner, lab, Json.Of(options ?? new { }), seed).Id;

    /// <summary>Starts a run that stands still at step 0.</summary>
    public string StartPaused(string lab = "counter", object? options = null, long? seed = 1)
    {
        var id = Start(lab, options, seed);
        Until(id, r => r.Step > 0); // else its first steps may come after the zero that is waited for below
        Control(id, "pause");
        Control(id, "reset");
        Until(id, r => r is { State: RunState.Paused, Step: 0 });
        return id;
    }

    public void Control(string id, string command, object? value = null) =>
        Runs.Control("ada", id, command, value is null ? null : Json.Of(value));

    /// <summary>Waits until the run stands so.</summary>
    public RunInfo Until(string id, Func<RunInfo, bool> stands)
    {
        RunInfo run;
        var waited = Stopwatch.StartNew();
        while (!stands(run = Runs.Find(id)))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(20), $"Still {run.State} at step {run.Step}: {run.Error}");
            Thread.Sleep(2);
        }

        return run;
    }

    /// <summary>Watches until a message fits, and gives all messages up to it.</summary>
    public async Task<IReadOnlyList<FrameMessage>> WatchUntil(string id, Func<FrameMessage, bool> fits, int after = 0)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var messages = new List<FrameMessage>();
        await foreach (var message in Runs.Watch(id, after, patience.Token))
        {
            messages.Add(message);
            if (fits(message))
                return messages;
        }

        Assert.Fail($"The watch ended after {messages.Count} messages, the last: {(messages.Count > 0 ? Json.Text(messages[^1] with { Views = null, Points = null }) : "none")}");
        return messages;
    }

    /// <summary>Watches until it is told to end.</summary>
    public async Task Follow(string id, CancellationToken cancellation)
    {
        await foreach (var _ in Runs.Watch(id, 0, cancellation))
        {
        }
    }

    public void Dispose()
    {
        Runs.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private LabRuns Open() => new(_catalogue, Settings, Time, NullLogger<LabRuns>.Instance);
}
