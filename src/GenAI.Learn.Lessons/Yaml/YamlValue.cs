using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GenAI.Learn.Lessons.Yaml;

/// <summary>A YAML value as .NET sees it: null, bool, long, double, string, or lists and dictionaries of these.</summary>
internal static class YamlValue
{
    private const int DeepestNesting = 8; // an alias can hold itself

    public static object? Of(YamlNode node, int depth = 0) => node switch
    {
        _ when depth > DeepestNesting => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: var text } => OfPlain(text ?? ""),
        YamlScalarNode scalar => scalar.Value,
        YamlSequenceNode list => list.Select(entry => Of(entry, depth + 1)).ToArray(),
        YamlMappingNode map => OfMap(map, depth),
        _ => null,
    };

    private static Dictionary<string, object?> OfMap(YamlMappingNode map, int depth)
    {
        var values = new Dictionary<string, object?>();
        foreach (var (key, value) in map.Children)
            values[(key as YamlScalarNode)?.Value ?? ""] = Of(value, depth + 1);
        return values;
    }

    private static object? OfPlain(string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" => true,
        "false" => false,
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            => number,
        _ => text,
    };
}
