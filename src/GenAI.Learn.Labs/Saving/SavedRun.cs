using System.Text.Json;
using System.Text.Json.Serialization;

namespace GenAI.Learn.Labs;

/// <summary>What is known of a saved run without reading all of it.</summary>
internal sealed record SavedRun(string Id, string Owner, string Lab, long Seed, JsonElement Options, string? Place)
{
    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Saved { get; init; }

    public int Step { get; init; }

    public IReadOnlyDictionary<string, double> Scalars { get; init; } = new Dictionary<string, double>();

    /// <summary>Whether its owner had not paused it.</summary>
    public bool WantsToRun { get; init; }

    public bool Finished { get; init; }

    public double Speed { get; init; }

    /// <summary>False for a run that was let go before its lab was made.</summary>
    public bool HasState { get; init; }

    /// <summary>What it started from; null for nothing.</summary>
    public CheckpointInfo? Checkpoint { get; init; }

    /// <summary>What its file takes on disk, as far as it is known.</summary>
    [JsonIgnore]
    public long Bytes { get; init; }

    /// <summary>The network address from which it was started, as long as the server goes; it is not written.</summary>
    [JsonIgnore]
    public string? Address { get; init; }

    public static SavedRun Of(Run run, RunStanding standing, bool hasState, DateTimeOffset now) =>
        new(run.Id, run.Owner, run.Type.Id, run.Seed, standing.OptionsJson, run.Place)
        {
            Created = run.Created,
            Saved = now,
            Step = standing.Step,
            Scalars = standing.Scalars,
            WantsToRun = standing.Halt != Halt.ByHand,
            Finished = standing.Phase == RunPhase.Finished,
            Speed = standing.Pace.Speed,
            HasState = hasState,
            Checkpoint = run.Checkpoint,
            Address = run.Address,
        };

    public RunInfo Info(LabType type) => new(Id, Lab, type.Title, Seed, Options, type.Views(type.Parse(Options)), type.Phases, Place)
    {
        State = RunState.Saved,
        Step = Step,
        Scalars = Scalars,
        Checkpoint = Checkpoint,
    };
}
