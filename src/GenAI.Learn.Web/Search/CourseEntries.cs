using System.Net;
using GenAI.Learn.Labs;
using GenAI.Learn.Lessons;

namespace GenAI.Learn.Web.Search;

/// <summary>Everything that can be found in a course.</summary>
internal static class CourseEntries
{
    // What a lesson says under this heading is about other lessons.
    private const string Onwards = "Where to go next";

    public static IEnumerable<CourseEntry> Of(Course course, LabCatalogue labs) =>
        course.Lessons.SelectMany(OfLesson).Concat(course.Terms.Select(term => OfTerm(course, term))).Concat(OfLabs(course, labs));

    private static IEnumerable<CourseEntry> OfLesson(Lesson lesson) =>
    [
        new CourseEntry(EntryKind.Lesson, lesson.Title, Words(lesson), lesson.Url, lesson.Title, lesson.Url) { Asked = AskedAt("", lesson) },
        .. lesson.Passages.Where(passage => passage.Heading != Onwards).Select(passage => new CourseEntry(
            EntryKind.Passage, passage.Heading, passage.Words, passage.Anchor.Length > 0 ? $"{lesson.Url}#{passage.Anchor}" : lesson.Url, lesson.Title, lesson.Url) { Asked = passage.Anchor.Length > 0 ? AskedAt(passage.Anchor, lesson) : "" }),
    ];

    private static string AskedAt(string anchor, Lesson lesson) =>
        string.Join(" ", lesson.Questions.Where(question => question.Anchor == anchor).Select(question => question.Text));

    private static Markup Words(Lesson lesson) => Plain(string.Join(" ", lesson.Objectives.Select(objective => objective.Text).Prepend(lesson.Summary)));

    private static Markup Plain(string text) => new(text, WebUtility.HtmlEncode(text));

    private static CourseEntry OfTerm(Course course, Term term) => new(
        EntryKind.Term, term.Name, term.Definition, term.Url, course.Lessons.First(lesson => lesson.Url == term.LessonUrl).Title, term.LessonUrl);

    // A lab is found where the course first uses it.
    private static IEnumerable<CourseEntry> OfLabs(Course course, LabCatalogue labs) => course.Lessons
        .SelectMany(lesson => lesson.Labs.Select(fence => (lesson, fence)))
        .DistinctBy(use => use.fence.LabId).Where(use => labs.Has(use.fence.LabId))
        .Select(use => OfLab(use.lesson, use.fence, labs.Find(use.fence.LabId)));

    private static CourseEntry OfLab(Lesson lesson, LabFence fence, LabType lab) => new(
        EntryKind.Lab, lab.Title, Plain($"{fence.Predict.Text} {string.Join(" ", lab.Views(lab.DefaultOptions).Select(view => view.Description))}"),
        $"{lesson.Url}#{fence.LabId}", lesson.Title, lesson.Url);
}
