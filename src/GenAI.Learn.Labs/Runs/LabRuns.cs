using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace GenAI.Learn.Labs;

/// <summary>All runs of this server.</summary>
public sealed class LabRuns : ILabRuns, IDisposable
{
    private const long MaxSeed = 1L << 53;
    private const int MaxPlace = 200;

    private readonly LabCatalogue _catalogue;
    private readonly SchedulerSettings _settings;
    private readonly TimeProvider _time;
    private readonly LabScheduler _scheduler;
    private readonly RunRegistry _runs;
    private readonly CheckpointStore _checkpoints;
    private readonly RunJournal _journal;
    private readonly StepCap _cap;
    private readonly StartRate _starts;
    private readonly ITimer _sweep;
    private bool _disposed;

    /// <summary>Starts the worker threads.</summary>
    /// <param name="catalogue">The labs.</param>
    /// <param name="settings">Threads, caps, idle times.</param>
    /// <param name="time">The clock by which runs are paced and fall idle.</param>
    /// <param name="log">Where errors of labs are told in full.</param>
    public LabRuns(LabCatalogue catalogue, SchedulerSettings settings, TimeProvider time, ILogger<LabRuns> log)
    {
        (_catalogue, _settings, _time) = (catalogue, settings, time);
        var device = DeviceChoice.From(settings.Device);
        _scheduler = new LabScheduler(DeviceChoice.Workers(settings, device), TimeSpan.FromMilliseconds(settings.SliceMilliseconds), log);
        var shared = new RunSurroundings(settings, _scheduler, device, time, log);
        (_checkpoints, _journal, _cap) = (shared.Checkpoints, shared.Journal, shared.StepCap);
        _runs = new RunRegistry(catalogue, shared);
        _starts = new StartRate(settings);
        var every = TimeSpan.FromTicks(Math.Clamp(settings.IdlePause.Ticks / 4, TimeSpan.TicksPerMillisecond * 20, TimeSpan.TicksPerSecond));
        _sweep = time.CreateTimer(_ => _runs.Sweep(), null, every, every);
    }

    /// <inheritdoc/>
    public int RunsPerLearner => _runs.RunsPerLearner;

    /// <summary>Runs in memory that hold a lab or will.</summary>
    public int Live => _runs.Live;

    /// <inheritdoc/>
    public CheckpointInfo? CheckpointFor(string lab, JsonElement? options = null)
    {
        var type = _catalogue.Find(lab ?? "");
        return _checkpoints.Find(type, type.Parse(options ?? default));
    }

    /// <inheritdoc/>
    public LabOptions Check(string lab, JsonElement? options = null) => Allowed(_catalogue.Find(lab ?? ""), options);

    /// <inheritdoc/>
    public RunShare? ShareOf(string learner, string? instead = null) => _runs.ShareOf(learner, instead);

    /// <summary>What is held now, for the operator.</summary>
    public LabLoad Load() => _runs.Load();

    /// <inheritdoc/>
    public RunInfo Start(
        string learner, string lab, JsonElement? options = null, long? seed = null, string? place = null, double speed = 0, bool fromCheckpoint = false,
        string? address = null, IReadOnlyCollection<string>? instead = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(learner);
        return Told("start a run", () =>
        {
            var type = _catalogue.Find(lab ?? "");
            var parsed = Allowed(type, options);
            if (seed is < 0 or > MaxSeed)
                throw new LabException($"seed is {seed}, but must be between 0 and {MaxSeed}.");
            if (place?.Length > MaxPlace)
                throw new LabException($"place has {place.Length} characters, but must have at most {MaxPlace}.");
            var allowedSpeed = RunCommands.Allowed(speed);
            var checkpoint = fromCheckpoint ? _checkpoints.Read(type, parsed).Info : null;
            if (checkpoint is not null && seed is { } asked && asked != checkpoint.Seed)
                throw new LabException($"seed is {asked}, but the checkpoint was trained with {checkpoint.Seed}; leave the seed out, or start from nothing.");
            _starts.Refuse(learner, address); // what is refused for its words costs no start
            var given = checkpoint?.Seed ?? seed ?? type.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue);
            var work = _runs.Start(id =>
            {
                var run = new Run(id, learner, type, parsed, given, place, _time) { Checkpoint = checkpoint, Address = address };
                run.SetSpeed(allowedSpeed);
                return run;
            }, instead ?? []);
            return work.Run.Info(_runs.PlaceOf(work));
        });
    }

    /// <inheritdoc/>
    public void Control(string learner, string run, string command, JsonElement? value = null) => Told($"control run {run}", () =>
    {
        if (!RunCommands.Known.TryGetValue(command ?? "", out var act))
            throw new LabException(Wording.Unknown("command", command ?? "", [.. RunCommands.Known.Keys]));
        JsonElement? given = value is { ValueKind: not JsonValueKind.Null and not JsonValueKind.Undefined } ? value : null;
        if (command == RunCommands.Stop)
            _runs.Stop(learner, run);
        else
            _runs.Command(learner, run, owned => act(owned, given));
        return true;
    });

    /// <inheritdoc/>
    public void Update(string learner, string run, JsonElement options) => Told($"update run {run}", () =>
    {
        _runs.Command(learner, run, owned => owned.Update(options, _cap));
        return true;
    });

    /// <inheritdoc/>
    public IAsyncEnumerable<FrameMessage> Watch(string run, int after, CancellationToken cancellation, bool isLean = false)
    {
        _ = Told($"watch run {run}", () => _runs.Info(run));
        return Follow(run, after, isLean, cancellation);
    }

    /// <inheritdoc/>
    public void Forget(string learner) => _runs.Forget(learner);

    /// <inheritdoc/>
    public RunInfo Find(string run) => _runs.Info(run);

    /// <inheritdoc/>
    public IReadOnlyList<RunInfo> OfLearner(string learner) => _runs.OfLearner(learner);

    /// <summary>How many watch a run.</summary>
    /// <exception cref="LabException">Unknown run.</exception>
    public int ReadersOf(string run) => _runs.ReadersOf(run);

    /// <summary>Ends the threads and saves what runs.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        _sweep.Dispose();
        _scheduler.Dispose();
        _runs.Dispose();
        _starts.Dispose();
    }

    private LabOptions Allowed(LabType type, JsonElement? options)
    {
        var parsed = type.Parse(options ?? default);
        _cap.Refuse(type, parsed);
        return parsed;
    }

    // A refusal goes to whoever asked, and into the operator's log.
    private T Told<T>(string what, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (LabException refusal)
        {
            _journal.Refuses(what, refusal);
            throw;
        }
    }

    private async IAsyncEnumerable<FrameMessage> Follow(string id, int after, bool isLean, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var work = _runs.Watched(id);
        try
        {
            var reader = new RunReader(work.Run, after, isLean ? new LeanReader(_time) : null, () => _runs.PlaceOf(work), _journal.Meter);
            while (!cancellation.IsCancellationRequested)
            {
                var changed = work.Run.Feed.Changed;
                if (reader.Next() is { } message)
                    yield return message;
                if (reader.IsAtEnd)
                    yield break;
                var patience = reader.LooksAgain ? TimeSpan.FromMilliseconds(250) : Timeout.InfiniteTimeSpan;
                await changed.WaitAsync(patience, _time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        finally
        {
            work.Run.Unwatch();
        }
    }
}
