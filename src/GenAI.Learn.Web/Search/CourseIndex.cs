using Microsoft.Data.Sqlite;

namespace GenAI.Learn.Web.Search;

/// <summary>
/// A full-text index of a course, in memory, made by SQLite's FTS5: the words as they stand, for search, and their Porter stems with their
/// places, for questions, where "learning" is to find "learns". Any thread may ask.
/// </summary>
public sealed class CourseIndex : IDisposable
{
    private const double TitleWeight = 6;
    private const string Exact = "exact";
    private const string Stems = "stems";
    private const string Asked = "asked";

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly CourseEntry[] _entries;
    private readonly Dictionary<string, CourseEntry> _lessons;
    private readonly Lazy<QuestionRanking> _ranking;

    /// <summary>Reads the entries in.</summary>
    public CourseIndex(IEnumerable<CourseEntry> entries)
    {
        _entries = [.. entries];
        _lessons = _entries.Where(entry => entry.Kind == EntryKind.Lesson).ToDictionary(entry => entry.LessonUrl);
        _ranking = new Lazy<QuestionRanking>(() => new QuestionRanking(_entries, ReadStems()));
        _connection.Open();
        Run($"CREATE VIRTUAL TABLE {Exact} USING fts5(title, text, tokenize = 'unicode61 remove_diacritics 2')");
        Run($"CREATE VIRTUAL TABLE {Stems} USING fts5({string.Join(", ", EntryStems.Fields)}, tokenize = 'porter unicode61 remove_diacritics 2')");
        Run($"CREATE VIRTUAL TABLE {Asked} USING fts5(words, tokenize = 'porter unicode61 remove_diacritics 2')");
        Run($"CREATE VIRTUAL TABLE {Stems}_places USING fts5vocab({Stems}, 'instance')");
        Run($"CREATE VIRTUAL TABLE {Asked}_places USING fts5vocab({Asked}, 'instance')");
        using var transaction = _connection.BeginTransaction();
        foreach (var (entry, place) in _entries.Select((entry, place) => (entry, place)))
            Add(entry, place);
        transaction.Commit();
    }

    /// <summary>The lessons as wholes.</summary>
    public IReadOnlyCollection<CourseEntry> Lessons => _lessons.Values;

    /// <summary>What ranks the entries for a question.</summary>
    internal QuestionRanking Ranking => _ranking.Value;

    /// <summary>Entries with all of these words as they stand, the last of which may be the beginning of one; the best first.</summary>
    /// <param name="words">At least one.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<CourseEntry> WithAll(IReadOnlyList<string> words, int limit)
    {
        var match = string.Join(" AND ", words.Select((word, i) => i == words.Count - 1 ? $"\"{word}\"*" : $"\"{word}\""));
        lock (_gate)
        {
            using var command = Command(
                $"SELECT rowid FROM {Exact} WHERE {Exact} MATCH $match ORDER BY bm25({Exact}, $weight, 1.0), rowid LIMIT $limit",
                ("$weight", TitleWeight), ("$match", match), ("$limit", limit));
            using var reader = command.ExecuteReader();
            var found = new List<CourseEntry>();
            while (reader.Read())
                found.Add(_entries[reader.GetInt64(0)]);
            return found;
        }
    }

    /// <summary>The stems of a question's telling words, each once, in order.</summary>
    internal IReadOnlyList<string> StemsOf(string question)
    {
        lock (_gate)
        {
            Run($"DELETE FROM {Asked}");
            Run($"INSERT INTO {Asked}(words) VALUES ($words)", ("$words", Told(question)));
            using var command = Command($"SELECT term FROM {Asked}_places ORDER BY offset");
            using var reader = command.ExecuteReader();
            var stems = new List<string>();
            while (reader.Read())
                stems.Add(reader.GetString(0));
            return [.. stems.Distinct()];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static string Told(string text) => string.Join(' ', Synonyms.InTheCoursesWords(Words.Of(text)).Where(Words.IsTelling).Select(Words.InOneSpelling));

    private void Add(CourseEntry entry, int place)
    {
        Run($"INSERT INTO {Exact}(rowid, title, text) VALUES ($row, $title, $text)", ("$row", place), ("$title", entry.Title), ("$text", entry.Words.Text));
        Run($"INSERT INTO {Stems}(rowid, {string.Join(", ", EntryStems.Fields)}) VALUES ($row, $heading, $text, $lesson, $about, $asked)",
            ("$row", place), ("$heading", Told(entry.Title)), ("$text", Told(entry.Words.Text)),
            ("$lesson", Told(entry.Lesson)), ("$about", Told(_lessons[entry.LessonUrl].Words.Text)), ("$asked", Told(entry.Asked)));
    }

    private EntryStems[] ReadStems()
    {
        var stems = _entries.Select(_ => new EntryStems()).ToArray();
        lock (_gate)
        {
            using var command = Command($"SELECT doc, col, term, offset FROM {Stems}_places");
            using var reader = command.ExecuteReader();
            while (reader.Read())
                stems[reader.GetInt64(0)].Add(reader.GetString(1), reader.GetString(2), reader.GetInt32(3));
        }

        return stems;
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
