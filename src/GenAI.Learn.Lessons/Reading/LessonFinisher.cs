using GenAI.Learn.Lessons.Glossary;
using GenAI.Learn.Lessons.Headings;
using GenAI.Learn.Lessons.Prose;

namespace GenAI.Learn.Lessons.Reading;

/// <summary>Makes a page of a draft once the whole course is known.</summary>
internal static class LessonFinisher
{
    public static IReadOnlyList<LessonBlock> Blocks(Draft draft, TermLinker linker)
    {
        LessonPipeline.ApplyPasses(draft.Document, draft.Context);
        linker.Link(draft.Document);
        return BlockWriter.Write(draft.Document, draft.Context);
    }

    public static Lesson Lesson(Draft draft, TermLinker linker)
    {
        var (file, document, context) = draft;
        var frontMatter = draft.FrontMatter;
        var blocks = Blocks(draft, linker);
        return new Lesson
        {
            File = file.Path,
            ModuleSlug = file.ModuleSlug,
            Slug = file.Slug,
            Number = $"{file.ModuleNumber}.{file.Place}",
            Title = frontMatter.Title is { Length: > 0 } title ? title : file.Slug,
            Summary = frontMatter.Summary,
            Minutes = frontMatter.Minutes,
            Objectives = frontMatter.Objectives,
            Terms = frontMatter.Terms,
            References = frontMatter.References,
            Questions = frontMatter.Questions,
            TableOfContents = Outline.Of(document),
            Blocks = blocks,
            CodeSamples = context.CodeSamples,
            Problems = context.Problems,
            Passages = Passages.Of(document, frontMatter.Title),
            PlainText = ProseWriter.Text(document),
            WordCount = ProseWriter.CountWords(document),
        };
    }
}
