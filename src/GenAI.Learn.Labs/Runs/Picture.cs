namespace GenAI.Learn.Labs;

/// <summary>A run's picture at one moment, without its views.</summary>
internal sealed record Picture(int Step, double Time, string? Phase, IReadOnlyDictionary<string, double> Scalars, string Note)
{
    public Goal? Goal { get; init; }

    public static Picture Empty { get; } = new(0, 0, null, new Dictionary<string, double>(), "");
}
