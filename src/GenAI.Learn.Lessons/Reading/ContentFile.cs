using System.Text.RegularExpressions;

namespace GenAI.Learn.Lessons.Reading;

/// <summary>A Markdown file of the course: <c>2-gans/04-training.md</c>, or <c>2-gans/module.md</c>.</summary>
/// <param name="Path">Relative to the content folder, with forward slashes.</param>
/// <param name="ModuleNumber">2.</param>
/// <param name="ModuleSlug">gans.</param>
/// <param name="Place">4, or 0 for the module's own page.</param>
/// <param name="Slug">training.</param>
internal sealed partial record ContentFile(string Path, int ModuleNumber, string ModuleSlug, int Place, string Slug)
{
    public bool IsModule => Place == 0;

    public string Url => IsModule ? $"lessons/{ModuleSlug}" : $"lessons/{ModuleSlug}/{Slug}";

    /// <summary>The file of this path, or null if the path is not of the form that the course's files have.</summary>
    public static ContentFile? Parse(string path)
    {
        var match = Form().Match(path);
        return !match.Success ? null : new ContentFile(path, int.Parse(match.Groups["module"].Value), match.Groups["moduleSlug"].Value,
            match.Groups["place"] is { Success: true } place ? int.Parse(place.Value) : 0, match.Groups["slug"].Value);
    }

    [GeneratedRegex(@"^(?<module>[1-9]\d?)-(?<moduleSlug>[a-z0-9-]+)/(module|(?<place>(?!00)\d\d)-(?<slug>[a-z0-9-]+))\.md$")]
    private static partial Regex Form();
}
