using System.Text.RegularExpressions;
using Xunit.Sdk;

namespace GenAI.Learn.Lessons.Tests;

/// <summary>An example of a file in Specs: Markdown, a line with a dot, and what the page holds.</summary>
public sealed partial class SpecExample : IXunitSerializable
{
    public string File { get; private set; } = "";
    public int Line { get; private set; }
    public string Markdown { get; private set; } = "";
    public string Expected { get; private set; } = "";

    public static IEnumerable<SpecExample> All() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.md").Order(StringComparer.Ordinal).SelectMany(In);

    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue("place", ToString());
        info.AddValue("markdown", Markdown);
        info.AddValue("expected", Expected);
    }

    public void Deserialize(IXunitSerializationInfo info)
    {
        var place = info.GetValue<string>("place")!.Split(':');
        (File, Line) = (place[0], int.Parse(place[1]));
        (Markdown, Expected) = (info.GetValue<string>("markdown")!, info.GetValue<string>("expected")!);
    }

    public override string ToString() => $"{File}:{Line}";

    private static IEnumerable<SpecExample> In(string path)
    {
        var text = System.IO.File.ReadAllText(path);
        return Form().Matches(text).Select(match => new SpecExample
        {
            File = Path.GetFileName(path),
            Line = text.AsSpan(0, match.Index).Count('\n') + 1,
            Markdown = match.Groups["markdown"].Value,
            Expected = match.Groups["expected"].Value.TrimEnd(),
        });
    }

    [GeneratedRegex("""^`{16} example\n(?<markdown>.*?\n)\.\n(?<expected>.*?)^`{16}$""", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Form();
}
