using GenAI.Learn.Models.Text;

namespace GenAI.Learn.Labs;

/// <summary>Sections of the lessons with their words.</summary>
/// <param name="Sections">Those that have at least ten words.</param>
/// <param name="Corpus">A document each.</param>
public sealed record LessonWords(IReadOnlyList<TextSection> Sections, Corpus Corpus)
{
    private const int MinWords = 10;

    /// <summary>Counts the words and leaves out sections that are too short to say anything.</summary>
    /// <param name="sections">All sections.</param>
    public static LessonWords Of(IReadOnlyList<TextSection> sections)
    {
        var all = Corpus.Of(sections.Select(section => section.Text));
        int[] kept = [.. Enumerable.Range(0, sections.Count).Where(i => all.Documents[i].Length >= MinWords)];
        return new LessonWords([.. kept.Select(i => sections[i])], all with { Documents = [.. kept.Select(i => all.Documents[i])] });
    }
}
