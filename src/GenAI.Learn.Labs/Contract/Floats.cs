using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GenAI.Learn.Labs;

/// <summary>Many numbers: base64 of little-endian float32 in JSON, or, in a lean frame, what <see cref="LeanNumbers"/> describes.</summary>
/// <param name="Values">The numbers.</param>
[JsonConverter(typeof(FloatsJsonConverter))]
public readonly record struct Floats(ReadOnlyMemory<float> Values)
{
    /// <summary>The JSON that stands for them in a lean frame; null for base64.</summary>
    internal byte[]? Lean { get; init; }

    /// <summary>Wraps an array, without a copy.</summary>
    public static implicit operator Floats(float[] values) => new(values);

    /// <summary>Wraps an array, without a copy.</summary>
    public static Floats FromArray(float[] values) => new(values);
}

/// <summary>Writes <see cref="Floats"/> as base64 or in their lean form, and reads both.</summary>
public sealed class FloatsJsonConverter : JsonConverter<Floats>
{
    /// <inheritdoc/>
    public override Floats Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? MemoryMarshal.Cast<byte, float>(reader.GetBytesFromBase64()).ToArray()
            : LeanNumbers.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Floats value, JsonSerializerOptions options)
    {
        if (value.Lean is { } lean)
            writer.WriteRawValue(lean, skipInputValidation: true);
        else
            writer.WriteBase64StringValue(MemoryMarshal.AsBytes(value.Values.Span));
    }
}
