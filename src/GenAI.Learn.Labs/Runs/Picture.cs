namespace GenAI.Learn.Labs;

/// <summary>A run's picture at one moment, without its views.</summary>
internal sealed record Picture(int Step, double Time, string? Phase, IReadOnlyDictionary<string, double> Scalars, string Note)
{
    public Goal? Goal { get; init; }

    /// <summary>When it was drawn: a timestamp of <see cref="System.Diagnostics.Stopwatch"/>.</summary>
    public long Drawn { get; } = System.Diagnostics.Stopwatch.GetTimestamp();

    public static Picture Empty { get; } = new(0, 0, null, new Dictionary<string, double>(), "");
}
