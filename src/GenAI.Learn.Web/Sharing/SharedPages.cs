using GenAI.Learn.Lessons;
using GenAI.Learn.Web.Components.Pages;
using GenAI.Learn.Web.Content;

namespace GenAI.Learn.Web.Sharing;

/// <summary>A page as others may show it: a link in a chat, a search engine.</summary>
/// <param name="Url">Its address below the site's base; empty for the first page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it is about.</param>
/// <param name="Lab">The lab whose picture stands for it; null for none.</param>
public sealed record SharedPage(string Url, string Title, string Description, CourseLab? Lab)
{
    /// <summary>Whether it is something to read by itself, and not a way to such.</summary>
    public bool IsArticle { get; init; }
}

/// <summary>
/// Every page that stands for something of its own: what the sitemap lists and what may be shared with a picture.
/// </summary>
public sealed class SharedPages(ICourse course, CourseLabs labs) : IDisposable
{
    private readonly OfCourse<SharedPage[]> _pages = new(course, now => [.. Of(now, labs)]);

    /// <summary>All of them, in reading order.</summary>
    public IReadOnlyList<SharedPage> All => _pages.Now;

    /// <summary>The page of a request's path; null for others.</summary>
    public SharedPage? Find(PathString path)
    {
        var url = path.Value?.Trim('/') ?? "";
        return All.FirstOrDefault(page => string.Equals(page.Url, url, StringComparison.OrdinalIgnoreCase))
            ?? (url.StartsWith("labs/", StringComparison.Ordinal) && labs.Find(url["labs/".Length..]) is { } pair
                ? new SharedPage(pair.Url, pair.Title, pair.Sentence, pair) { IsArticle = true } : null);
    }

    /// <inheritdoc/>
    public void Dispose() => _pages.Dispose();

    private static IEnumerable<SharedPage> Of(Course current, CourseLabs labs) =>
    [
        new("", Home.Title, Home.Description, labs.Find(Home.Lab)),
        .. current.Modules.SelectMany(module => Of(module, labs)),
        new("labs", "Labs", $"{labs.All.Count} models to start, steer and break, each with its place in the course.",
            labs.All is [var first, ..] ? first : null),
        .. labs.All.Select(lab => new SharedPage(lab.Url, lab.Title, lab.Sentence, lab) { IsArticle = true }),
        new("teach", "Teach a class", TeachPage.Description, null),
        new("glossary", "Glossary", "The terms of the course, each with the lesson that explains it.", null),
        new("references", "References", "The works that the course rests on.", null),
        new("ask", "Ask the course", "A question in your words, answered in the course’s own.", null),
    ];

    private static IEnumerable<SharedPage> Of(Module module, CourseLabs labs) =>
    [
        new SharedPage(module.Url, module.Title, module.Summary, FirstLab(module.Lessons, labs)),
        .. module.Lessons.Select(lesson =>
            new SharedPage(lesson.Url, lesson.Title, lesson.Summary, FirstLab([lesson], labs)) { IsArticle = true }),
    ];

    private static CourseLab? FirstLab(IEnumerable<Lesson> lessons, CourseLabs labs) =>
        lessons.SelectMany(lesson => lesson.Labs).Select(fence => labs.Find(fence.LabId)).OfType<CourseLab>()
            .FirstOrDefault();
}
