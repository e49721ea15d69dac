using GenAI.Learn.Lessons;

namespace GenAI.Learn.Web.Search;

/// <summary>What can be found in the course.</summary>
public enum EntryKind
{
    /// <summary>A term of the glossary.</summary>
    Term,

    /// <summary>A lesson as a whole.</summary>
    Lesson,

    /// <summary>A lab.</summary>
    Lab,

    /// <summary>A passage of a lesson.</summary>
    Passage,
}

/// <summary>Something that can be found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its name, or the heading that it stands under.</param>
/// <param name="Words">What it says.</param>
/// <param name="Url">Where to read it.</param>
/// <param name="Lesson">The title of the lesson that it belongs to.</param>
/// <param name="LessonUrl">That lesson's address.</param>
public sealed record CourseEntry(EntryKind Kind, string Title, Markup Words, string Url, string Lesson, string LessonUrl)
{
    /// <summary>The questions to which it is, or belongs to, the answer.</summary>
    public string Asked { get; init; } = "";
}
