using System.Text.Json.Serialization;

namespace GenAI.Learn.Web.Charts;

/// <summary>Which numbers of a frame a trace shows; it travels as the trace's <c>meta</c>.</summary>
/// <param name="Series">The series' name.</param>
/// <param name="Part">What of it: one of the constants here.</param>
public sealed record TraceRole([property: JsonPropertyName("series")] string Series, [property: JsonPropertyName("part")] string Part)
{
    public const string Line = "line";

    /// <summary>What lies between the lower and the upper edge around a line.</summary>
    public const string Band = "band";

    public const string Bar = "bar";
}
