using GenAI.Learn.Labs;
using GenAI.Learn.Lessons;
using GenAI.Learn.Web.Content;

namespace GenAI.Learn.Web.Search;

/// <summary>Finds lessons, terms, labs and passages of the course as it is now; an edited course is indexed anew.</summary>
public sealed class CourseSearch(ICourse course, LabCatalogue labs) : IDisposable
{
    private const int Asked = 60;

    private readonly OfCourse<CourseIndex> _index = new(course, now => new CourseIndex(CourseEntries.Of(now, labs)));

    /// <summary>The index of the course as it is now.</summary>
    public CourseIndex Index => _index.Now;

    /// <summary>What matches every word, the last one begun perhaps: terms, lessons and labs of that name stand first.</summary>
    /// <param name="query">What was typed.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<CourseEntry> Find(string query, int limit)
    {
        var words = Words.Asked(query);
        if (words.Length == 0)
            return [];
        return
        [
            .. Index.WithAll(words, Asked).OrderBy(entry => PlaceOf(entry, words))
                .DistinctBy(entry => (entry.Kind, entry.Url)).Take(limit),
        ];
    }

    /// <inheritdoc/>
    public void Dispose() => _index.Dispose();

    // What is named so comes first, then what says so, then what is named by a longer word that begins so ("normal" and "normalisation").
    private static int PlaceOf(CourseEntry entry, string[] words)
    {
        var title = Words.Of(entry.Title).ToHashSet();
        var isName = entry.Kind != EntryKind.Passage;
        if (isName && words.All(title.Contains))
            return 0;
        if (title.Contains(words[^1]) || Words.Of(entry.Words.Text).Contains(words[^1]))
            return 1;
        return isName && words.All(word => title.Any(part => part.StartsWith(word, StringComparison.Ordinal))) ? 2 : 3;
    }
}
