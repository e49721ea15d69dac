using System.Text.Json;
using System.Text.Json.Serialization;

namespace GenAI.Learn.Labs;

/// <summary><c>[x, y]</c>.</summary>
internal sealed class PositionConverter : JsonConverter<Position>
{
    public override Position Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<double[]>(ref reader, options) is [var x, var y]
            ? new Position(x, y)
            : throw new JsonException("A position is [x, y].");

    public override void Write(Utf8JsonWriter writer, Position value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.X);
        writer.WriteNumberValue(value.Y);
        writer.WriteEndArray();
    }
}

/// <summary><c>[[x, y], ...]</c>.</summary>
internal sealed class PointListConverter : JsonConverter<PointList>
{
    public override PointList Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize<Position[]>(ref reader, options) ?? []);

    public override void Write(Utf8JsonWriter writer, PointList value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Points, options);
}

/// <summary><c>[[x, y, class], ...]</c>.</summary>
internal sealed class ClassPointListConverter : JsonConverter<ClassPointList>
{
    public override ClassPointList Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new([.. (JsonSerializer.Deserialize<double[][]>(ref reader, options) ?? []).Select(Point)]);

    public override void Write(Utf8JsonWriter writer, ClassPointList value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Points.Select(p => new[] { p.X, p.Y, p.Class }), options);

    private static ClassPoint Point(double[] values) =>
        values is [var x, var y, 0 or 1] ? new ClassPoint(x, y, (int)values[2]) : throw new JsonException("A point with its class is [x, y, class].");
}

/// <summary>Base64 of the pixels.</summary>
internal sealed class DrawingConverter : JsonConverter<Drawing>
{
    public override Drawing Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetBytesFromBase64());

    public override void Write(Utf8JsonWriter writer, Drawing value, JsonSerializerOptions options) =>
        writer.WriteBase64StringValue(value.Pixels as byte[] ?? [.. value.Pixels]);
}

/// <summary>The index.</summary>
internal sealed class ClassLabelConverter : JsonConverter<ClassLabel>
{
    public override ClassLabel Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, ClassLabel value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Index);
}
