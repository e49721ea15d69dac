namespace GenAI.Learn.Lessons;

/// <summary>Text, formulas, tables, code, notes and figures, as HTML.</summary>
/// <param name="Html">Safe to put in a page: Markdown's raw HTML is off.</param>
public sealed record HtmlBlock(string Html) : LessonBlock;
