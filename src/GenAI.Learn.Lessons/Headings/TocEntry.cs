namespace GenAI.Learn.Lessons;

/// <summary>A line of a lesson's table of contents.</summary>
/// <param name="Level">2 or 3.</param>
/// <param name="Id">The heading's anchor.</param>
/// <param name="Title">The heading.</param>
public sealed record TocEntry(int Level, string Id, Markup Title);
