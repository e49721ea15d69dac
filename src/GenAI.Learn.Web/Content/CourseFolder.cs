using GenAI.Learn.Models.Text;

namespace GenAI.Learn.Web.Content;

/// <summary>Where the course lies: as the setting <c>Content</c> says, else where it is found. One folder for the pages and for the labs that read its text.</summary>
internal static class CourseFolder
{
    public static string Find(IConfiguration configuration, IWebHostEnvironment environment)
    {
        if (configuration["Content"] is { Length: > 0 } configured)
            Environment.SetEnvironmentVariable(CourseText.Variable, Path.GetFullPath(configured, environment.ContentRootPath));
        return CourseText.Folder;
    }
}
