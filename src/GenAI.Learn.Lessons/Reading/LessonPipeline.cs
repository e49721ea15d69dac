using GenAI.Learn.Lessons.Code;
using GenAI.Learn.Lessons.Containers;
using GenAI.Learn.Lessons.Figures;
using GenAI.Learn.Lessons.Formulas;
using GenAI.Learn.Lessons.Glossary;
using GenAI.Learn.Lessons.Headings;
using GenAI.Learn.Lessons.LabFences;
using GenAI.Learn.Lessons.Links;
using GenAI.Learn.Lessons.Notes;
using GenAI.Learn.Lessons.Quizzes;
using GenAI.Learn.Lessons.Tables;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GenAI.Learn.Lessons.Reading;

/// <summary>The lessons' Markdown: CommonMark without raw HTML, and this course's features.</summary>
internal static class LessonPipeline
{
    private static readonly IMarkdownExtension[] Features =
    [
        new ContainerExtension(), new NoteExtension(), new CodeExtension(), new LabExtension(), new QuizExtension(),
        new FormulaExtension(), new TableExtension(), new FigureExtension(), new HeadingExtension(), new LinkExtension(),
        new GlossaryExtension(),
    ];

    private const int DeepestNesting = 50; // Markdig renders some 120 levels

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>The parsed text; an empty one, with the reason reported, where it is nested too deep for Markdig.</summary>
    public static MarkdownDocument Parse(string text, LessonContext context)
    {
        if (TryParse(text) is { } document && !document.Descendants<Inline>().Any(IsTooDeep))
            return document;
        context.Report(context.FirstLine, "the text is nested too deep to be read");
        return [];
    }

    public static void ApplyPasses(MarkdownDocument document, LessonContext context)
    {
        foreach (var pass in Features.OfType<ILessonPass>())
            pass.Apply(document, context);
    }

    public static HtmlRenderer Renderer(TextWriter writer)
    {
        var renderer = new HtmlRenderer(writer) { UseNonAsciiNoEscape = true };
        Pipeline.Setup(renderer);
        return renderer;
    }

    private static MarkdownDocument? TryParse(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException) // how Markdig refuses blocks within blocks within blocks
        {
            return null;
        }
    }

    private static bool IsTooDeep(Inline inline)
    {
        var depth = 0;
        for (var parent = inline.Parent; parent is not null && depth <= DeepestNesting; parent = parent.Parent)
            depth++;
        return depth > DeepestNesting;
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UseYamlFrontMatter().UsePreciseSourceLocation();
        foreach (var feature in Features)
            builder.Extensions.Add(feature);
        return builder.Build();
    }
}
