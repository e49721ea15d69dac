namespace GenAI.Learn.Web.Search;

/// <summary>An answer in the course's own words.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Passages">The passages that answer best, each of another lesson; empty where the course has no answer.</param>
public sealed record CourseAnswer(string Question, IReadOnlyList<CourseEntry> Passages)
{
    /// <summary>The course says something of it.</summary>
    public bool HasAnswer => Passages.Count > 0;
}
