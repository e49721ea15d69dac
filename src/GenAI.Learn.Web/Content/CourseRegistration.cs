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
        builder.Services.AddSingleton<ICourse>(services => WithKeptFormulas(() => new CourseStore(folder, watch, services.GetRequiredService<LabCatalogue>().MistakesOf)));
    }

    // Hundreds of formulas take seconds to typeset: what an earlier start made is in the cache.
    private static CourseStore WithKeptFormulas(Func<CourseStore> read)
    {
        var file = new CacheFile(CacheFile.DefaultFolder, $"formulas-{TypesetFormulas.Version}.bin");
        file.Read(TypesetFormulas.Load);
        var kept = TypesetFormulas.Count;
        var store = read();
        if (TypesetFormulas.Count > kept)
            file.Write(TypesetFormulas.Save);
        return store;
    }
}
