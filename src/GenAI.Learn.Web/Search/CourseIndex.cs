using Microsoft.Data.Sqlite;

namespace GenAI.Learn.Web.Search;

/// <summary>
/// A full-text index of a course, in memory: SQLite's FTS5, ranked by BM25; once by the words as they stand, for search, and once by their
/// Porter stems, for questions, where "learning" is to find "learns". Any thread may ask.
/// </summary>
public sealed class CourseIndex : IDisposable
{
    private const double TitleWeight = 6;
    private const string Exact = "exact";
    private const string Stems = "stems";

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly CourseEntry[] _entries;
    private readonly Dictionary<string, CourseEntry> _lessons;

    /// <summary>Reads the entries in.</summary>
    public CourseIndex(IEnumerable<CourseEntry> entries)
    {
        _entries = [.. entries];
        _lessons = _entries.Where(entry => entry.Kind == EntryKind.Lesson).ToDictionary(entry => entry.LessonUrl);
        Subjects = _entries.Where(entry => entry.Kind is EntryKind.Term or EntryKind.Lesson)
            .SelectMany(entry => Words.Telling(entry.Title)).SelectMany(word => new[] { word, word + "s" }).ToHashSet();
        _connection.Open();
        Run($"CREATE VIRTUAL TABLE {Exact} USING fts5(title, text, tokenize = 'unicode61 remove_diacritics 2')");
        Run($"CREATE VIRTUAL TABLE {Stems} USING fts5(title, text, tokenize = 'porter unicode61 remove_diacritics 2')");
        using var transaction = _connection.BeginTransaction();
        foreach (var table in new[] { Exact, Stems })
        {
            foreach (var (entry, place) in _entries.Select((entry, place) => (entry, place)))
                Run($"INSERT INTO {table}(rowid, title, text) VALUES ($row, $title, $text)", ("$row", place), ("$title", entry.Title), ("$text", entry.Words.Text));
        }

        transaction.Commit();
    }

    /// <summary>How many entries there are.</summary>
    public int Count => _entries.Length;

    /// <summary>The words by which lessons and terms are named.</summary>
    public IReadOnlySet<string> Subjects { get; }

    /// <summary>The lessons as wholes.</summary>
    public IReadOnlyCollection<CourseEntry> Lessons => _lessons.Values;

    /// <summary>Entries with all of these words as they stand, the last of which may be the beginning of one; the best first.</summary>
    /// <param name="words">At least one.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<CourseEntry> WithAll(IReadOnlyList<string> words, int limit) =>
        [.. Find(Exact, string.Join(" AND ", words.Select((word, i) => i == words.Count - 1 ? $"\"{word}\"*" : $"\"{word}\"")), limit).Select(hit => hit.Entry)];

    /// <summary>
    /// Entries with any of these words in any form, the best first, with their score (larger is better): BM25 by stems, and by the words as they
    /// stand besides, since a stem may be that of another word ("discriminator" and "discriminative").
    /// </summary>
    /// <param name="words">At least one.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<(CourseEntry Entry, double Score)> WithAny(IEnumerable<string> words, int limit)
    {
        var match = string.Join(" OR ", words.Select(word => $"\"{word}\""));
        var exact = Find(Exact, match, Count).ToDictionary(hit => hit.Entry, hit => hit.Score);
        return [.. Find(Stems, match, Count).Select(hit => (hit.Entry, Score: hit.Score + exact.GetValueOrDefault(hit.Entry))).OrderByDescending(hit => hit.Score).Take(limit)];
    }

    /// <summary>The entries in which a word stands, in any of its forms.</summary>
    public IReadOnlySet<CourseEntry> With(string word)
    {
        lock (_gate)
        {
            using var command = Command($"SELECT rowid FROM {Stems} WHERE {Stems} MATCH $match", ("$match", $"\"{word}\""));
            using var reader = command.ExecuteReader();
            var found = new HashSet<CourseEntry>(ReferenceEqualityComparer.Instance);
            while (reader.Read())
                found.Add(_entries[reader.GetInt64(0)]);
            return found;
        }
    }

    /// <summary>The lesson to which an entry belongs.</summary>
    public CourseEntry LessonOf(CourseEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return _lessons[entry.LessonUrl];
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private List<(CourseEntry Entry, double Score)> Find(string table, string match, int limit)
    {
        lock (_gate)
        {
            using var command = Command(
                $"SELECT rowid, bm25({table}, $weight, 1.0) AS score FROM {table} WHERE {table} MATCH $match ORDER BY score, rowid LIMIT $limit",
                ("$weight", TitleWeight), ("$match", match), ("$limit", limit));
            using var reader = command.ExecuteReader();
            var found = new List<(CourseEntry, double)>();
            while (reader.Read())
                found.Add((_entries[reader.GetInt64(0)], -reader.GetDouble(1)));
            return found;
        }
    }

    private void Run(string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params (string Name, object Value)[] values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
