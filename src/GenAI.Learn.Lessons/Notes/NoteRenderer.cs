using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace GenAI.Learn.Lessons.Notes;

internal sealed class NoteRenderer : HtmlObjectRenderer<Note>
{
    /// <summary>The kinds of note, each with the title that it has where the author gives none.</summary>
    public static IReadOnlyDictionary<string, string> DefaultTitles { get; } = new Dictionary<string, string>
    {
        ["note"] = "Note",
        ["warning"] = "Take care",
        ["put-right"] = "Put right",
    };

    protected override void Write(HtmlRenderer renderer, Note note)
    {
        var kind = note.Info!;
        var title = string.IsNullOrEmpty(note.Arguments) ? DefaultTitles[kind] : note.Arguments;
        renderer.EnsureLine();
        renderer.WriteLine($"<div class=\"{(kind == "note" ? kind : $"note {kind}")}\" role=\"note\">");
        renderer.Write("<p class=\"note-title\">").WriteEscape(title).WriteLine("</p>");
        renderer.WriteChildren(note);
        renderer.WriteLine("</div>");
    }
}
