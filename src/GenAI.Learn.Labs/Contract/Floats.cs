using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GenAI.Learn.Labs;

/// <summary>Many numbers: base64 of little-endian float32 in JSON.</summary>
/// <param name="Values">The numbers.</param>
[JsonConverter(typeof(FloatsJsonConverter))]
public readonly record struct Floats(ReadOnlyMemory<float> Values)
{
    /// <summary>Wraps an array, without a copy.</summary>
    public static implicit operator Floats(float[] values) => new(values);

    /// <summary>Wraps an array, without a copy.</summary>
    public static Floats FromArray(float[] values) => new(values);
}

/// <summary>Writes and reads <see cref="Floats"/> as base64.</summary>
public sealed class FloatsJsonConverter : JsonConverter<Floats>
{
    /// <inheritdoc/>
    public override Floats Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        MemoryMarshal.Cast<byte, float>(reader.GetBytesFromBase64()).ToArray();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Floats value, JsonSerializerOptions options) =>
        writer.WriteBase64StringValue(MemoryMarshal.AsBytes(value.Values.Span));
}
