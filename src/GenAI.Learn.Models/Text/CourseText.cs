using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Models.Text;

/// <summary>The course's own lessons as plain text: a corpus that is always at hand.</summary>
public static class CourseText
{
    /// <summary>The environment variable that names the course's folder where it lies elsewhere than usual.</summary>
    public const string Variable = "GENAI_LEARN_CONTENT";

    /// <summary>The folder of the course: configured, or named <c>content</c> beside the program or in a folder above it or above whoever started it.</summary>
    /// <exception cref="DirectoryNotFoundException">It is nowhere there.</exception>
    public static string Folder => Candidates().FirstOrDefault(IsCourse) ?? throw new DirectoryNotFoundException(Named is { } named
        ? $"{named}, which {Variable} names, is no folder with the modules of a course."
        : $"The course's folder 'content' was not found beside the program nor above it. Name it in {Variable}.");

    private static string? Named => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : null;

    /// <summary>Reads every lesson.</summary>
    /// <returns>Sections in the order of the course.</returns>
    public static IReadOnlyList<TextSection> Sections() => SectionsOf(Folder);

    /// <summary>Reads the lessons of a course: <c>folder/module/nn-lesson.md</c>.</summary>
    /// <param name="folder">The course's folder.</param>
    /// <returns>Sections in the order of the course.</returns>
    public static IReadOnlyList<TextSection> SectionsOf(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories)
            .Where(file => char.IsAsciiDigit(Path.GetFileName(file)[0]))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => MarkdownText.Sections(File.ReadAllText(file))),
    ];

    private static bool IsCourse(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, "module.md", SearchOption.AllDirectories).Any();

    private static IEnumerable<string> Candidates() => Named is { } named ? [named] : DataFolders.Above("content");
}
