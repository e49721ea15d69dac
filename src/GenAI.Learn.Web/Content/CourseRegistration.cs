using GenAI.Learn.Labs;
using GenAI.Learn.Lessons;

namespace GenAI.Learn.Web.Content;

/// <summary>The course, read from the content folder; in Development an edited lesson shows at the next request.</summary>
internal static class CourseRegistration
{
    public static void AddCourse(this WebApplicationBuilder builder)
    {
        var folder = CourseFolder.Find(builder.Configuration, builder.Environment);
        var watch = builder.Environment.IsDevelopment();
        builder.Services.AddSingleton<ICourse>(services => new CourseStore(folder, watch, services.GetRequiredService<LabCatalogue>().MistakesOf));
    }
}
