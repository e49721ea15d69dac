using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace GenAI.Learn.Lessons.Yaml;

/// <summary>A YAML mapping of which each key is asked for by name. What is missing, of the wrong kind or never asked for is
/// reported with its line.</summary>
internal sealed class YamlMap(YamlMappingNode node, YamlReader reader)
{
    private readonly HashSet<string> known = [];

    public int Line => reader.LineOf(node);

    public string? Text(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value?.Trim(),
        var other => reader.Reject<string>(other, $"`{key}` should be a text"),
    };

    public string RequiredText(string key) => Required(key, Text(key)) ?? "";

    public Markup? Markup(string key) => Text(key) is { Length: > 0 } text ? reader.Context.ReadMarkup(text, LineOf(key)) : null;

    public Markup RequiredMarkup(string key) => Required(key, Markup(key)) ?? Lessons.Markup.Empty;

    public double? Number(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        reader.Context.Report(LineOf(key), $"`{key}` should be a number, not `{text}`");
        return null;
    }

    public int? Integer(string key) => (int?)LongInteger(key, int.MinValue, int.MaxValue);

    public long? LongInteger(string key, long least = long.MinValue, long most = long.MaxValue)
    {
        if (Text(key) is not { } text)
            return null;
        if (long.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        reader.Context.Report(LineOf(key), $"`{key}` should be a whole number, not `{text}`");
        return null;
    }

    public bool Flag(string key)
    {
        var text = Text(key);
        if (text is not (null or "true" or "false"))
            reader.Context.Report(LineOf(key), $"`{key}` should be true or false, not `{text}`");
        return text == "true";
    }

    public IReadOnlyList<(string Text, int Line)> Texts(string key)
    {
        if (Find(key) is not { } value)
            return [];
        if (value is not YamlSequenceNode list || !list.All(entry => entry is YamlScalarNode))
        {
            reader.Reject<string>(value, $"`{key}` should be a list of texts; a text that holds `: ` needs quotes");
            return [];
        }
        return [.. list.Cast<YamlScalarNode>().Select(entry => (entry.Value ?? "", reader.LineOf(entry)))];
    }

    public IReadOnlyList<YamlMap> Maps(string key) => Find(key) is { } value ? reader.Maps(value) : [];

    public IReadOnlyDictionary<string, object?> Values(string key) => Find(key) switch
    {
        null => new Dictionary<string, object?>(),
        YamlMappingNode map when YamlValue.Of(map) is IReadOnlyDictionary<string, object?> values => values,
        var other => reader.Reject<IReadOnlyDictionary<string, object?>>(other, $"`{key}` should be `{{ name: value, ... }}`")
            ?? new Dictionary<string, object?>(),
    };

    public T? Required<T>(string key, T? value) where T : class
    {
        if (value is null or "")
            reader.Context.Report(Line, $"`{key}` is missing");
        return value;
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void RejectOthers()
    {
        foreach (var key in node.Children.Keys)
            if (key is not YamlScalarNode { Value: { } name } || !known.Contains(name))
                reader.Reject<string>(key, $"unknown key `{key}`; the keys here are {string.Join(", ", known)}");
    }

    public int LineOf(string key) => Find(key) is { } value ? reader.LineOf(value) : Line;

    private YamlNode? Find(string key)
    {
        known.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }
}
