using Markdig.Syntax;

namespace GenAI.Learn.Lessons.Reading;

/// <summary>What is known and found while one file is read. Texts inside it (a YAML value) are read in a context of
/// their own, <see cref="At"/>, which adds to the same lists.</summary>
internal sealed record LessonContext(string File, CourseMap Map, Func<LabFence, IEnumerable<string>> CheckLab)
{
    /// <summary>The line of the file at which the text that is read begins.</summary>
    public int FirstLine { get; private init; } = 1;

    public List<LessonProblem> Problems { get; } = [];

    public List<CodeSample> CodeSamples { get; } = [];

    public LessonContext At(int line) => this with { FirstLine = line };

    /// <summary>The line of the file on which a node begins. Markdig counts from 0.</summary>
    public int LineOf(MarkdownObject node) => FirstLine + node.Line;

    public void Report(int line, string message) => Problems.Add(new LessonProblem(File, line, message));

    public void Report(MarkdownObject node, string message) => Report(LineOf(node), message);

    /// <summary>A short text as it is shown.</summary>
    public Markup ReadMarkup(string source, int line) => MarkupReader.Read(source, At(line));
}
