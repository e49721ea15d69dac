using GenAI.Learn.Labs;
using GenAI.Learn.Lessons;

namespace GenAI.Learn.Web.Search;

/// <summary>Finds lessons, terms, labs and passages of the course as it is now; an edited course is indexed anew.</summary>
public sealed class CourseSearch(ICourse course, LabCatalogue labs) : IDisposable
{
    private const int Asked = 60;

    private readonly Lock _gate = new();
    private Course? _indexed;
    private CourseIndex? _index;

    /// <summary>The index of the course as it is now.</summary>
    public CourseIndex Index
    {
        get
        {
            lock (_gate)
            {
                var now = course.Current;
                if (_index is null || _indexed != now)
                {
                    _index = new CourseIndex(CourseEntries.Of(now, labs)); // whoever still asks the old one keeps it
                    _indexed = now;
                }

                return _index;
            }
        }
    }

    /// <summary>What matches every word, the last one begun perhaps: terms, lessons and labs whose name matches stand first.</summary>
    /// <param name="query">What was typed.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<CourseEntry> Find(string query, int limit)
    {
        var words = Words.Of(query);
        if (words.Length == 0)
            return [];
        return
        [
            .. Index.WithAll(words, Asked).OrderBy(entry => entry.Kind != EntryKind.Passage && IsNamed(entry, words) ? 0 : 1)
                .DistinctBy(entry => (entry.Kind, entry.Url)).Take(limit),
        ];
    }

    /// <inheritdoc/>
    public void Dispose() => _index?.Dispose();

    private static bool IsNamed(CourseEntry entry, string[] words)
    {
        var title = Words.Of(entry.Title);
        return words.All(word => title.Any(part => part.StartsWith(word, StringComparison.Ordinal)));
    }
}
