using GenAI.Learn.Lessons.Reading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GenAI.Learn.Lessons.Yaml;

/// <summary>Reads the YAML of a front matter or fence and says on which line of the file a mistake stands.</summary>
/// <param name="context">The file.</param>
/// <param name="firstLine">The line of the file on which the YAML begins.</param>
internal sealed class YamlReader(LessonContext context, int firstLine)
{
    public LessonContext Context => context;

    /// <summary>The mapping that the text holds, or null with the reason reported.</summary>
    public YamlMap? ReadMap(string text) => Load(text) switch
    {
        null => null,
        YamlMappingNode map => new YamlMap(map, this),
        var other => Reject<YamlMap>(other, "here `key: value` lines are expected"),
    };

    /// <summary>The mappings of the list that the text holds, or null with the reason reported.</summary>
    public IReadOnlyList<YamlMap>? ReadMaps(string text) => Load(text) is { } node ? Maps(node) : null;

    public IReadOnlyList<YamlMap> Maps(YamlNode node)
    {
        if (node is not YamlSequenceNode list)
            return Reject<IReadOnlyList<YamlMap>>(node, "here a list is expected, each entry after a `-`") ?? [];
        foreach (var entry in list.Where(entry => entry is not YamlMappingNode))
            Reject<YamlMap>(entry, "this entry should hold `key: value` pairs");
        return [.. list.OfType<YamlMappingNode>().Select(map => new YamlMap(map, this))];
    }

    /// <summary>The line on which a value begins; that of a block text (`|`, `>`) begins below its sign.</summary>
    public int LineOf(YamlNode node) => firstLine + (int)node.Start.Line - 1
        + (node is YamlScalarNode { Style: ScalarStyle.Literal or ScalarStyle.Folded } ? 1 : 0);

    public T? Reject<T>(YamlNode node, string message) where T : class
    {
        context.Report(LineOf(node), message);
        return null;
    }

    private YamlNode? Load(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [var document])
                return document.RootNode;
            context.Report(firstLine, stream.Documents.Count == 0 ? "the YAML is empty" : "`---` may not stand inside this YAML");
        }
        catch (YamlException error)
        {
            context.Report(firstLine + Math.Max(0, (int)error.Start.Line - 1), $"the YAML does not parse: {error.Message}{Hint(error)}");
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException) // its scanner's own faults
        {
            context.Report(firstLine, $"the YAML does not parse: {error.Message}");
        }
        return null;
    }

    private static string Hint(YamlException error) =>
        error.Message.Contains("mapping", StringComparison.OrdinalIgnoreCase) ? " A text that holds `: ` needs quotes." : "";
}
