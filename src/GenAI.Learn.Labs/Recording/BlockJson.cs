using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GenAI.Learn.Labs;

/// <summary>
/// The JSON of a packed recording's head: <c>{"$": 12}</c> stands for numbers and PNGs, other numbers have five digits.
/// </summary>
internal static class BlockJson
{
    /// <summary>The name that marks a block's number.</summary>
    public const string Mark = "$";

    /// <summary>How to write what holds blocks.</summary>
    public static JsonSerializerOptions Options(
        IReadOnlyDictionary<Floats, int> numbers, IReadOnlyDictionary<byte[], int> sheets)
    {
        var options = new JsonSerializerOptions(LabJson.Options);
        options.Converters.Insert(0, new Marker<Floats>(numbers));
        options.Converters.Insert(0, new Marker<byte[]>(sheets));
        options.Converters.Insert(0, new Rounded());
        return options;
    }

    private sealed class Marker<T>(IReadOnlyDictionary<T, int> blocks) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteNumber(Mark, blocks[value]);
            writer.WriteEndObject();
        }
    }

    private sealed class Rounded : JsonConverter<double>
    {
        private const int Digits = 5;

        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (!double.IsFinite(value))
                writer.WriteNullValue();
            else if (value == 0)
                writer.WriteNumberValue(0);
            else
                writer.WriteNumberValue(Nearest(value));
        }

        private static double Nearest(double value) =>
            double.Parse(value.ToString($"E{Digits - 1}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
