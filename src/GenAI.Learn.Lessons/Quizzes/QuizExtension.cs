using GenAI.Learn.Lessons.Reading;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace GenAI.Learn.Lessons.Quizzes;

internal sealed class QuizExtension : IMarkdownExtension, ILessonPass
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new QuizParser());

    // A quiz is a block of its own; QuizWriter writes its HTML.
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    public void Apply(MarkdownDocument document, LessonContext context)
    {
        var index = 0;
        foreach (var node in document.Descendants<QuizNode>())
            node.Quiz = QuizReader.Read(node, ++index, context);
    }
}
