using System.Text.Json.Serialization;

namespace GenAI.Learn.Labs;

/// <summary>
/// What the head of a packed recording says of one block of whole numbers: how they were told from their neighbours,
/// and what they mean. The form is described at <see cref="PackedRecording"/>.
/// </summary>
internal sealed record Block
{
    /// <summary>How many numbers.</summary>
    public int Count { get; init; }

    /// <summary>Bytes of one.</summary>
    public int Size { get; init; }

    /// <summary>Each is the difference to the one so many places before it; 0 for none.</summary>
    public int Stride { get; init; }

    /// <summary>Each is the difference to the one at its place in an earlier block; null for none.</summary>
    public int? Before { get; init; }

    /// <summary>The largest number of a level or a shade; null for a shortened float32.</summary>
    public int? Top { get; init; }

    /// <summary>What the number 1 means, one for each component in turn.</summary>
    public double[]? From { get; init; }

    /// <summary>What the number <see cref="Top"/> means, likewise.</summary>
    public double[]? To { get; init; }

    /// <summary>
    /// Bytes of a row of a sheet of images, whose rows say one by one what they are told from; null for numbers.
    /// </summary>
    public int? Row { get; init; }

    /// <summary>Bytes of a pixel.</summary>
    public int? Channels { get; init; }

    /// <summary>Bytes in the file.</summary>
    [JsonIgnore]
    public int Length => (Count * Size) + (Row is { } row ? Count / row : 0);
}
