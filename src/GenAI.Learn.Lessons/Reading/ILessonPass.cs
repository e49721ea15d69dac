using Markdig.Syntax;

namespace GenAI.Learn.Lessons.Reading;

/// <summary>A feature's work on a parsed text before it is rendered: reads what a node says, rewrites nodes, reports mistakes.</summary>
internal interface ILessonPass
{
    void Apply(MarkdownDocument document, LessonContext context);
}
