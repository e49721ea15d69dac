namespace GenAI.Learn.Models.Text;

/// <summary>A section of a lesson as plain text.</summary>
/// <param name="Lesson">The lesson's title.</param>
/// <param name="Title">The section's heading; the lesson's title for what stands before the first.</param>
/// <param name="Text">Paragraphs, each one line.</param>
public sealed record TextSection(string Lesson, string Title, string Text);
