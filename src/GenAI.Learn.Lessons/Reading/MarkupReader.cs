using GenAI.Learn.Lessons.Prose;
using Markdig.Syntax;

namespace GenAI.Learn.Lessons.Reading;

/// <summary>Reads a short text that stands inside YAML or a heading.</summary>
internal static class MarkupReader
{
    public static Markup Read(string source, LessonContext context)
    {
        var document = LessonPipeline.Parse(source, context);
        LessonPipeline.ApplyPasses(document, context);
        return new Markup(ProseWriter.Text(document), Html(document));
    }

    private static string Html(MarkdownDocument document)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = LessonPipeline.Renderer(writer);
        renderer.ImplicitParagraph = document is [ParagraphBlock];
        renderer.Render(document);
        return writer.ToString().Trim();
    }
}
