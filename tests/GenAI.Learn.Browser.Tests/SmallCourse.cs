namespace GenAI.Learn.Browser.Tests;

/// <summary>A site of its own whose course is one lesson with one lab.</summary>
public sealed class SmallCourse : IAsyncDisposable
{
    public const string Page = "/lessons/small/one";

    private readonly string content;

    private SmallCourse(string content, SiteProcess site) => (this.content, Site) = (content, site);

    public SiteProcess Site { get; }

    /// <param name="fence">The lab, as the lesson names it.</param>
    public static async Task<SmallCourse> StartAsync(string fence)
    {
        var content = Directory.CreateTempSubdirectory("course-").FullName;
        var module = Directory.CreateDirectory(Path.Combine(content, "1-small")).FullName;
        await File.WriteAllTextAsync(Path.Combine(module, "module.md"), "---\ntitle: Small\nsummary: One lesson.\naccent: sienna\n---\n");
        await File.WriteAllTextAsync(Path.Combine(module, "01-one.md"), $"""
            ---
            title: One
            summary: One lab.
            minutes: 1
            objectives: [Start it.]
            ---

            ## A lab

            Text.

            {fence}
            """.ReplaceLineEndings("\n"));
        return new SmallCourse(content, await SiteProcess.StartAsync(content));
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        Directory.Delete(content, recursive: true);
    }
}
