using Markdig.Renderers;
using Markdig.Syntax;

namespace GenAI.Learn.Lessons.Reading;

/// <summary>Cuts a document into the blocks of its page: runs of HTML, and between them labs, quizzes and problems.</summary>
internal sealed class BlockWriter : IDisposable
{
    private readonly StringWriter writer = new() { NewLine = "\n" };
    private readonly HtmlRenderer renderer;
    private readonly List<LessonBlock> blocks = [];

    private BlockWriter() => renderer = LessonPipeline.Renderer(writer);

    public static IReadOnlyList<LessonBlock> Write(MarkdownDocument document, LessonContext context)
    {
        using var output = new BlockWriter();
        var problems = new Queue<LessonProblem>(context.Problems.OrderBy(problem => problem.Line));
        Block[] nodes = [.. document.Where(block => block is not LinkReferenceDefinitionGroup)];
        for (var i = 0; i < nodes.Length; i++)
        {
            var end = i + 1 < nodes.Length ? context.LineOf(nodes[i + 1]) : int.MaxValue;
            while (problems.TryPeek(out var problem) && problem.Line < end)
                output.Add(new ProblemBlock(problems.Dequeue()));
            output.Add(nodes[i]);
        }
        foreach (var problem in problems)
            output.Add(new ProblemBlock(problem));
        output.Flush();
        return output.blocks;
    }

    public void Dispose() => writer.Dispose();

    private void Add(Block node)
    {
        if (node is not IPageBlock page)
            renderer.Write(node);
        else if (page.Content is { } content)
            Add(content);
    }

    private void Add(LessonBlock block)
    {
        Flush();
        blocks.Add(block);
    }

    private void Flush()
    {
        if (writer.ToString().Trim() is { Length: > 0 } html)
            blocks.Add(new HtmlBlock(html));
        writer.GetStringBuilder().Clear();
    }
}
