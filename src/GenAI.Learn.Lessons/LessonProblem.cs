namespace GenAI.Learn.Lessons;

/// <summary>A mistake in a lesson: where it stands and what is wrong, in words for the author.</summary>
/// <param name="File">The file, relative to the content folder, with forward slashes.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record LessonProblem(string File, int Line, string Message)
{
    /// <summary>As a compiler would say it: <c>file(line): message</c>.</summary>
    public override string ToString() => $"{File}({Line}): {Message}";
}
