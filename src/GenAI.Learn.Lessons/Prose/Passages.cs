using GenAI.Learn.Lessons.Notes;
using GenAI.Learn.Lessons.Reading;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace GenAI.Learn.Lessons.Prose;

/// <summary>Cuts a text into passages.</summary>
internal static class Passages
{
    // A passage shorter than this takes the next paragraph in: a line of a table or a list says little alone.
    private const int Enough = 240;

    public static IReadOnlyList<Passage> Of(MarkdownDocument document, string lessonTitle)
    {
        var passages = new List<Passage>();
        var (heading, anchor) = (lessonTitle, "");
        var isOpen = false;
        Note? within = null;
        foreach (var leaf in ProseWriter.Leaves(document))
        {
            var text = ProseWriter.Text(leaf.Inline!);
            if (leaf is HeadingBlock block)
            {
                (heading, anchor, isOpen) = (text, block.GetAttributes().Id ?? "", false);
                continue;
            }

            if (text.Length == 0)
                continue;
            var words = new Markup(text, Html(leaf));
            var note = NoteAround(leaf);
            isOpen &= note == within;
            within = note;
            if (isOpen && passages[^1].Words.Text.Length < Enough)
                passages[^1] = passages[^1] with { Words = Joined(passages[^1].Words, words) };
            else
                passages.Add(new Passage(note?.Arguments is { Length: > 0 } title ? title : heading, anchor, words));
            isOpen = true;
        }

        return passages;
    }

    private static Note? NoteAround(Block block) => block.Parent is null ? null : block.Parent as Note ?? NoteAround(block.Parent);

    private static Markup Joined(Markup one, Markup other) => new($"{one.Text} {other.Text}", $"{one.Html} {other.Html}");

    private static string Html(LeafBlock leaf)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        LessonPipeline.Renderer(writer).WriteLeafInline(leaf);
        return writer.ToString();
    }
}
