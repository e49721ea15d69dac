using GenAI.Learn.Labs;

namespace GenAI.Learn.Web.Search;

/// <summary>Search over the course, and answers from it.</summary>
internal static class SearchRegistration
{
    private const int Limit = 12;
    private const int LongestQuery = 300;

    public static void AddSearch(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CourseSearch>();
        builder.Services.AddSingleton<CourseAnswers>();
    }

    /// <summary><c>GET /api/search?q=...</c>: what the page shows while somebody types.</summary>
    public static void MapSearch(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/search", (string? q, CourseSearch search) => q?.Length > LongestQuery
            ? Results.Problem($"q has {q.Length} characters, but must have at most {LongestQuery}.", statusCode: StatusCodes.Status400BadRequest)
            : Results.Json(search.Find(q ?? "", Limit).Select(Shown), LabJson.Options));

    private static object Shown(CourseEntry entry) => new { entry.Kind, entry.Title, entry.Url, entry.Lesson };
}
