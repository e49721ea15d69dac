using GenAI.Learn.Lessons.Prose;
using GenAI.Learn.Lessons.Reading;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace GenAI.Learn.Lessons.Headings;

/// <summary>The headings of a document.</summary>
internal static class Outline
{
    public static IReadOnlyList<TocEntry> Of(MarkdownDocument document) =>
        [.. document.Descendants<HeadingBlock>().Where(heading => heading.Level is 2 or 3).Select(Entry)];

    public static IEnumerable<string> Anchors(MarkdownDocument document) =>
        document.Descendants<HeadingBlock>().Select(heading => heading.GetAttributes().Id).OfType<string>();

    private static TocEntry Entry(HeadingBlock heading) => new(heading.Level, heading.GetAttributes().Id ?? "", Title(heading));

    private static Markup Title(HeadingBlock heading)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        LessonPipeline.Renderer(writer).WriteLeafInline(heading);
        return new Markup(heading.Inline is null ? "" : ProseWriter.Text(heading.Inline), writer.ToString());
    }
}
