using GenAI.Learn.Lessons.Headings;
using Markdig.Syntax;

namespace GenAI.Learn.Lessons.Reading;

/// <summary>A file that has been parsed, and whose links and terms wait until every file has been.</summary>
internal sealed record Draft(ContentFile File, MarkdownDocument Document, LessonContext Context)
{
    public FrontMatter FrontMatter { get; private set; } = FrontMatter.Empty;

    public static Draft Read(ContentFile file, string text, LessonContext context) =>
        new(file, LessonPipeline.Parse(text, context), context);

    /// <summary>What a link may name after <c>#</c>.</summary>
    public IEnumerable<string> Anchors() => Outline.Anchors(Document);

    /// <summary>Reads the front matter, whose texts may link to other pages: these must be in the map by now.</summary>
    public void ReadFrontMatter()
    {
        FrontMatter = FrontMatter.Read(Document, File, Context);
        foreach (var reference in FrontMatter.References)
            Context.Map.AddAnchor(File.Path, reference.Anchor);
    }
}
