namespace GenAI.Learn.Models.Flows;

/// <summary>One connection, and what its client did in the minute before.</summary>
/// <param name="Kind">What it is; no field tells.</param>
/// <param name="Values">One for each of <see cref="Fields"/>, in its own unit.</param>
public sealed record FlowRecord(FlowKind Kind, IReadOnlyList<double> Values)
{
    /// <summary>The fields.</summary>
    public static IReadOnlyList<FlowField> Fields { get; } =
    [
        new("duration", "s", 36_000, IsLogarithmic: true),
        new("bytes sent", "", 1e10, IsLogarithmic: true),
        new("bytes received", "", 1e10, IsLogarithmic: true),
        new("packets sent", "", 1e7, IsLogarithmic: true),
        new("packets received", "", 1e7, IsLogarithmic: true),
        new("connections in a minute", "", 1e5, IsLogarithmic: true),
        new("ports in a minute", "", 65_535, IsLogarithmic: true),
        new("unanswered", "%", 100, IsLogarithmic: false),
        new("hour of the day", "", 24, IsLogarithmic: false),
        new("port is a web port", "", 1, IsLogarithmic: false),
        new("port is a mail port", "", 1, IsLogarithmic: false),
        new("port is the name service's", "", 1, IsLogarithmic: false),
        new("datagrams (UDP)", "", 1, IsLogarithmic: false),
    ];

    /// <summary>The values from 0 to 1, as an autoencoder takes them.</summary>
    public IEnumerable<float> Scaled => Values.Select((value, i) => (float)Fields[i].Scale(value));
}
