using GenAI.Learn.Lessons.Reading;
using Markdig.Parsers;
using Markdig.Syntax;

namespace GenAI.Learn.Lessons.Quizzes;

/// <summary>A <c>quiz</c> fence in the text.</summary>
internal sealed class QuizNode(BlockParser parser) : FencedCodeBlock(parser), IPageBlock
{
    public QuizBlock? Quiz { get; set; }

    public LessonBlock? Content => Quiz;
}
