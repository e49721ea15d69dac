namespace GenAI.Learn.Web.Tests.Search;

/// <summary>Questions from a file of the folder <c>Questions</c>: <c>question -> lesson, lesson</c>, or <c>question -> nothing</c> where the course has no answer.</summary>
internal sealed class QuestionSet
{
    private const string Arrow = " -> ";
    private const string Nothing = "nothing";

    private readonly (string Question, string[] Lessons)[] _lines;

    public QuestionSet(string name) => _lines =
    [
        .. File.ReadLines(Path.Combine(CourseFixture.Root, "tests", "GenAI.Learn.Web.Tests", "Search", "Questions", name))
            .Where(line => line.Contains(Arrow, StringComparison.Ordinal))
            .Select(line => line.Split(Arrow)).Select(parts => (parts[0], parts[1].Split(", "))),
    ];

    /// <summary>Questions that the course answers, and the lessons that do.</summary>
    public (string Question, string[] Lessons)[] OfTheCourse => [.. _lines.Where(line => line.Lessons[0] != Nothing)];

    /// <summary>Those that it does not answer.</summary>
    public string[] OffTopic => [.. _lines.Where(line => line.Lessons[0] == Nothing).Select(line => line.Question)];

    /// <summary>Of those that the course answers the ones without a right lesson among the first three, with what they got.</summary>
    public string[] Missed => [.. OfTheCourse.Where(asked => !LessonsFor(asked.Question).Intersect(asked.Lessons).Any())
        .Select(asked => $"{asked.Question} -> {string.Join(", ", LessonsFor(asked.Question))}")];

    /// <summary>Of those that the course does not answer the ones that were answered all the same.</summary>
    public string[] Answered => [.. OffTopic.Where(question => CourseFixture.Answers.Ask(question).HasAnswer)
        .Select(question => $"{question} -> {string.Join(", ", LessonsFor(question))}")];

    private static string[] LessonsFor(string question) =>
        [.. CourseFixture.Answers.Ask(question).Passages.Take(3).Select(passage => passage.LessonUrl["lessons/".Length..])];
}
