using GenAI.Learn.Labs;
using GenAI.Learn.Lessons;
using GenAI.Learn.Models.Text;
using GenAI.Learn.Web.Search;

namespace GenAI.Learn.Web.Tests.Search;

/// <summary>Search and answers over the course itself.</summary>
internal static class CourseFixture
{
    private static readonly Lazy<CourseSearch> Made = new(() => new CourseSearch(new CourseStore(CourseText.Folder), LabCatalogue.Default));

    public static CourseSearch Search => Made.Value;

    public static CourseAnswers Answers => new(Search);

    /// <summary>The lessons of the first three passages that answer a question, as <c>module/lesson</c>.</summary>
    public static string[] LessonsFor(string question) =>
        [.. Answers.Ask(question).Passages.Take(3).Select(passage => passage.LessonUrl["/lessons/".Length..])];
}
