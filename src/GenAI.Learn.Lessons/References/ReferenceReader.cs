using GenAI.Learn.Lessons.Yaml;

namespace GenAI.Learn.Lessons.References;

/// <summary>Reads an entry of the front matter's <c>references</c>.</summary>
internal static class ReferenceReader
{
    public static IReadOnlyList<Reference> Read(IEnumerable<YamlMap> entries)
    {
        var anchors = new Dictionary<string, int>();
        return [.. entries.Select(Read).Select(reference => reference with { Anchor = Distinct(reference.Anchor, anchors) })];
    }

    private static Reference Read(YamlMap yaml)
    {
        yaml.Required("year", yaml.Text("year"));
        var (authors, year) = (yaml.RequiredText("authors"), yaml.Integer("year") ?? 0);
        var reference = new Reference(authors, year, yaml.RequiredText("title"),
            yaml.Text("where"), yaml.Text("doi"), yaml.Text("arxiv"), yaml.Text("url"))
        {
            Anchor = $"ref-{Slug.Of(Reference.FirstAuthor(authors))}-{year}",
        };
        yaml.RejectOthers();
        return reference;
    }

    private static string Distinct(string anchor, Dictionary<string, int> uses)
    {
        var use = uses[anchor] = uses.GetValueOrDefault(anchor) + 1;
        return use == 1 ? anchor : $"{anchor}-{use}";
    }
}
