using System.Text.Json;
using System.Text.Json.Nodes;

namespace GenAI.Learn.Labs;

/// <summary>Writes options as JSON Schema 2020-12, with what JSON Schema has no word for as <c>x-</c> keywords.</summary>
internal static class OptionSchema
{
    public static JsonObject Of(string title, IEnumerable<OptionDescriptor> options) => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = title,
        ["type"] = "object",
        ["properties"] = new JsonObject(options.Select(o => KeyValuePair.Create(o.Name, (JsonNode?)Of(o)))),
        ["additionalProperties"] = false,
    };

    private static JsonObject Of(OptionDescriptor option)
    {
        var schema = Shape(option);
        schema["title"] = option.Title;
        if (option.Description.Length > 0)
            schema["description"] = option.Description;
        schema["default"] = Node(option.Default);
        schema["x-kind"] = Wording.Camel(option.Kind.ToString());
        schema["x-live"] = option.Live;
        if (option.LogScale)
            schema["x-scale"] = "log";
        if (option.Group.Length > 0)
            schema["x-group"] = option.Group;
        if (option.PickedIn is not null)
            schema["x-pickedIn"] = option.PickedIn;
        if (option.OnlyWith is { } only)
            schema["x-onlyWith"] = new JsonObject { ["option"] = only.Option, ["values"] = new JsonArray([.. only.Values.Select(Node)]) };
        return schema;
    }

    private static JsonObject Shape(OptionDescriptor option) => option.Kind switch
    {
        OptionKind.Number => Ranged("number", option),
        OptionKind.Integer or OptionKind.Class => Ranged("integer", option),
        OptionKind.Enum => new JsonObject
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. option.Choices.Select(c => JsonValue.Create(c.Value))]),
            ["x-titles"] = new JsonArray([.. option.Choices.Select(c => JsonValue.Create(c.Title))]),
        },
        OptionKind.Bool => new JsonObject { ["type"] = "boolean" },
        OptionKind.Text => new JsonObject { ["type"] = "string", ["maxLength"] = option.MaxLength },
        OptionKind.Drawing => new JsonObject { ["type"] = "string", ["contentEncoding"] = "base64" },
        OptionKind.Position => Pair(option),
        OptionKind.Points => new JsonObject { ["type"] = "array", ["items"] = Pair(option), ["maxItems"] = PointList.MaxPoints },
        OptionKind.ClassPoints => new JsonObject { ["type"] = "array", ["items"] = Triple(option), ["maxItems"] = ClassPointList.MaxPoints },
        _ => throw new InvalidOperationException($"No schema for {option.Kind}."),
    };

    private static JsonObject Ranged(string type, OptionDescriptor option)
    {
        var schema = new JsonObject { ["type"] = type };
        if (double.IsFinite(option.Minimum))
            schema["minimum"] = option.Minimum;
        if (double.IsFinite(option.Maximum))
            schema["maximum"] = option.Maximum;
        return schema;
    }

    private static JsonObject Pair(OptionDescriptor option) => new()
    {
        ["type"] = "array",
        ["items"] = Ranged("number", option),
        ["minItems"] = 2,
        ["maxItems"] = 2,
    };

    private static JsonObject Triple(OptionDescriptor option) => new()
    {
        ["type"] = "array",
        ["prefixItems"] = new JsonArray(Ranged("number", option), Ranged("number", option), new JsonObject { ["enum"] = new JsonArray(0, 1) }),
        ["minItems"] = 3,
        ["maxItems"] = 3,
    };

    private static JsonNode? Node(JsonElement element) => JsonSerializer.SerializeToNode(element);
}
