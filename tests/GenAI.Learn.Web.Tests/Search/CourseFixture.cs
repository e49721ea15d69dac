using GenAI.Learn.Labs;
using GenAI.Learn.Lessons;
using GenAI.Learn.Web.Search;

namespace GenAI.Learn.Web.Tests.Search;

/// <summary>Search and answers over the course itself.</summary>
internal static class CourseFixture
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    private static readonly Lazy<CourseStore> Store = new(() => new CourseStore(Path.Combine(Root, "content")));
    private static readonly Lazy<CourseSearch> Made = new(() => new CourseSearch(Store.Value, LabCatalogue.Default));

    public static Course Course => Store.Value.Current;

    public static CourseSearch Search => Made.Value;

    public static CourseAnswers Answers => new(Search);

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "GenAI.Learn.sln")))
            at = at.Parent ?? throw new DirectoryNotFoundException("The tests are not below the repository's root.");
        return at.FullName;
    }
}
