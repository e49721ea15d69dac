using GenAI.Learn.Labs;
using GenAI.Learn.Lessons;

namespace GenAI.Learn.Web.Content;

/// <summary>The course, read from the content folder; in Development an edited lesson shows at the next request.</summary>
internal static class CourseRegistration
{
    public static void AddCourse(this WebApplicationBuilder builder)
    {
        var folder = FindFolder(builder.Configuration["Content"], builder.Environment.ContentRootPath);
        var watch = builder.Environment.IsDevelopment();
        builder.Services.AddSingleton<ICourse>(services => new CourseStore(folder, watch, services.GetRequiredService<LabCatalogue>().MistakesOf));
    }

    // Configured, beside the published site, or at the root of the repository.
    private static string FindFolder(string? configured, string root)
    {
        string[] candidates = configured is not null
            ? [Path.GetFullPath(configured, root)]
            : [Path.Combine(root, "content"), Path.GetFullPath(Path.Combine(root, "..", "..", "content"))];
        return candidates.FirstOrDefault(Directory.Exists)
            ?? throw new DirectoryNotFoundException($"The course is not at {string.Join(" nor ", candidates)}. Set Content to the folder that holds its modules.");
    }
}
