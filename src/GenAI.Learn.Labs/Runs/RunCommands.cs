using System.Text.Json;

namespace GenAI.Learn.Labs;

/// <summary>The commands of <see cref="ILabRuns.Control"/> by name.</summary>
internal static class RunCommands
{
    /// <summary>The command that also ends a run that is on disk.</summary>
    public const string Stop = "stop";

    private const double MinSpeed = 0.001; // below that the next step would not be seen
    private const double MaxSpeed = 10_000;

    public static IReadOnlyDictionary<string, Func<Run, JsonElement?, bool>> Known { get; } = new Dictionary<string, Func<Run, JsonElement?, bool>>
    {
        ["pause"] = (run, _) => run.Pause(),
        ["resume"] = (run, _) => run.Resume(),
        ["step"] = (run, phase) => run.StepByHand(Phase(run, phase)),
        ["reset"] = (run, _) => run.Reset(),
        [Stop] = (run, _) => run.Stop(),
        ["speed"] = (run, speed) => run.SetSpeed(Speed(speed)),
    };

    private static string? Phase(Run run, JsonElement? value)
    {
        if (value is not { } given)
            return null;
        var phase = given.ValueKind == JsonValueKind.String ? given.GetString()! : Wording.Sent(given);
        if (run.Type.Phases.Contains(phase))
            return phase;
        throw run.Type.Phases.Count == 0
            ? new LabException($"step is {Wording.Sent(given)}, but this lab has no phases; step without a value.")
            : new LabException(Wording.Unknown("phase", phase, [.. run.Type.Phases]));
    }

    /// <summary>The speed itself, or a refusal.</summary>
    public static double Allowed(double speed) => IsAllowed(speed) ? speed : throw WrongSpeed(Wording.Number(speed));

    private static double Speed(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Number } given && given.TryGetDouble(out var speed) && IsAllowed(speed)
            ? speed
            : throw WrongSpeed(value is { } sent ? Wording.Sent(sent) : "missing");

    private static bool IsAllowed(double speed) => speed is 0 or (>= MinSpeed and <= MaxSpeed);

    private static LabException WrongSpeed(string speed) =>
        new($"speed is {speed}, but must be 0 (as fast as it goes) or between {MinSpeed} and {MaxSpeed} steps a second.");
}
