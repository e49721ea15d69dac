using System.Text.Json;
using System.Text.Json.Serialization;

namespace GenAI.Learn.Labs;

/// <summary>The one JSON form of everything that leaves the labs: hub, API, permalinks, recordings, saved runs.</summary>
public static class LabJson
{
    /// <summary>camelCase names and enums, no nulls, positions as <c>[x, y]</c>; numbers that are not finite are null, or left out among scalars.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            PropertyNameCaseInsensitive = false,
            NumberHandling = JsonNumberHandling.Strict,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new FiniteNumberConverter());
        options.Converters.Add(new ScalarsConverter());
        options.Converters.Add(new PositionConverter());
        options.Converters.Add(new PointListConverter());
        options.Converters.Add(new ClassPointListConverter());
        options.Converters.Add(new DrawingConverter());
        options.Converters.Add(new ClassLabelConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
