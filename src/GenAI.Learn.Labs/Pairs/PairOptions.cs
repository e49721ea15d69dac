using System.Text.Json;
using System.Text.Json.Serialization;

namespace GenAI.Learn.Labs;

/// <summary>The options of both labs of a pair. JSON: <c>{"left.loss": "hinge", ..., "right.loss": "minimax", ...}</c>.</summary>
/// <param name="Left">The left lab's.</param>
/// <param name="Right">The right lab's.</param>
[JsonConverter(typeof(PairOptionsConverter))]
internal sealed record PairOptions(LabOptions Left, LabOptions Right) : LabOptions
{
    public LabOptions On(Side side) => side == Side.Left ? Left : Right;
}

/// <summary>Writes <see cref="PairOptions"/> as one flat object.</summary>
internal sealed class PairOptionsConverter : JsonConverter<PairOptions>
{
    public override PairOptions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("The options of a pair are read by its lab type, which knows both labs.");

    public override void Write(Utf8JsonWriter writer, PairOptions value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var side in PairSide.Both)
        {
            foreach (var entry in LabType.ToJson(value.On(side)).EnumerateObject())
            {
                writer.WritePropertyName(PairSide.Prefixed(side, entry.Name));
                entry.Value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }
}
