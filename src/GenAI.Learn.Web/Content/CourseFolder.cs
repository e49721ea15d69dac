namespace GenAI.Learn.Web.Content;

/// <summary>Where the course lies: as configured, beside the published site, or at the root of the repository.</summary>
internal static class CourseFolder
{
    public static string Find(IConfiguration configuration, IWebHostEnvironment environment)
    {
        var root = environment.ContentRootPath;
        string[] candidates = configuration["Content"] is { } configured
            ? [Path.GetFullPath(configured, root)]
            : [Path.Combine(root, "content"), Path.GetFullPath(Path.Combine(root, "..", "..", "content"))];
        return candidates.FirstOrDefault(Directory.Exists)
            ?? throw new DirectoryNotFoundException($"The course is not at {string.Join(" nor ", candidates)}. Set Content to the folder that holds its modules.");
    }
}
