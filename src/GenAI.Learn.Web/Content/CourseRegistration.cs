using GenAI.Learn.Labs;
using GenAI.Learn.Lessons;
using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Web.Content;

/// <summary>The course, read from the content folder; in Development an edited lesson shows at the next request.</summary>
internal static class CourseRegistration
{
    public static void AddCourse(this WebApplicationBuilder builder)
    {
        var folder = CourseFolder.Find(builder.Configuration, builder.Environment);
        var watch = builder.Environment.IsDevelopment();
        builder.Services.AddSingleton<ICourse>(services =>
        {
            var formulas = new KeptFormulas(CacheFile.DefaultFolder, services.GetRequiredService<ILogger<KeptFormulas>>());
            formulas.Load();
            var store = new CourseStore(folder, watch, services.GetRequiredService<LabCatalogue>().MistakesOf);
            formulas.Save();
            Tell(store.Current.Problems, services.GetRequiredService<ILogger<CourseStore>>());
            return store;
        });
    }

    // Readers see a page without the block that has a mistake; who wrote it, and who runs the site, must not have to guess why.
    private static void Tell(IReadOnlyList<LessonProblem> problems, ILogger log)
    {
        foreach (var problem in problems)
            log.LogError("A mistake in the course, which readers are shown without it: {Problem}", problem);
    }
}
