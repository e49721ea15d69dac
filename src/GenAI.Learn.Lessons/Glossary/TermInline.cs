using Markdig.Syntax.Inlines;

namespace GenAI.Learn.Lessons.Glossary;

/// <summary>A word of the text that the glossary explains.</summary>
internal sealed class TermInline(string text, Term term) : LiteralInline(text)
{
    public Term Term { get; } = term;
}
