namespace GenAI.Learn.Web.Search;

/// <summary>
/// Ranks the entries of a course for a question: BM25 over five fields with weights and lengths of their own (Robertson, Zaragoza, Taylor 2004,
/// "Simple BM25 extension to multiple weighted fields"), times the share of the question that an entry and its lesson hold. Words weigh by how rare
/// they are in the course; one that it lacks weighs as a very rare one.
/// </summary>
internal sealed class QuestionRanking
{
    // Heading, text, the lesson's title, its summary and objectives, questions: what an occurrence counts for, and how much a longer field discounts it.
    private static readonly double[] Weights = [2, 1, 2, 1, 1];
    private static readonly double[] Discounts = [0.5, 0.75, 0.3, 0.3, 0.5];
    private const double Saturation = 2;

    // What a word counts for that an entry lacks, but by which its lesson is introduced, or which stands somewhere in its lesson.
    private const double OfLessonAbout = 0.5;
    private const double OfLesson = 0.2;

    // Rarer than in so many entries no word counts as: one that the course hardly has may be of another subject, or only another way of asking.
    private const int FewestHolders = 5;

    private const double GainOfANamedTerm = 1.4;
    private const int FarthestPair = 12;

    private readonly CourseEntry[] _entries;
    private readonly EntryStems[] _stems;
    private readonly double[] _meanLengths;
    private readonly Dictionary<string, int> _holders;
    private readonly Dictionary<string, HashSet<string>> _lessons;
    private readonly HashSet<string> _acronyms;
    private readonly CourseSpelling _spelling;

    public QuestionRanking(CourseEntry[] entries, EntryStems[] stems)
    {
        (_entries, _stems) = (entries, stems);
        _meanLengths = [.. Weights.Select((_, field) => stems.Average(entry => (double)entry.Length(field)))];
        _holders = stems.SelectMany(entry => entry.Own).CountBy(stem => stem).ToDictionary(StringComparer.Ordinal);
        _lessons = entries.Zip(stems).SelectMany(pair => pair.Second.Own, (pair, stem) => (stem, pair.First.LessonUrl))
            .GroupBy(held => held.stem, held => held.LessonUrl, StringComparer.Ordinal).ToDictionary(held => held.Key, held => held.ToHashSet(), StringComparer.Ordinal);
        _acronyms = [.. entries.SelectMany(entry => Words.AcronymsIn(entry.Words.Text)).CountBy(word => word).Where(word => word.Value >= FewestHolders).Select(word => word.Key)];
        _spelling = new CourseSpelling(stems.SelectMany(entry => entry.All).Distinct());
    }

    /// <summary>The entries that say something of a question, the best first.</summary>
    /// <param name="stems">The question's stems; at least one.</param>
    public IReadOnlyList<RankedEntry> Rank(IReadOnlyList<string> stems)
    {
        var all = stems.Sum(Rarity);
        return
        [
            .. Enumerable.Range(0, _entries.Length).Where(at => stems.Any(_stems[at].Says)).Select(at => Ranked(at))
                .OrderByDescending(ranked => ranked.Worth),
        ];

        RankedEntry Ranked(int at)
        {
            var score = stems.Sum(stem => Score(_stems[at], stem)) * (IsNamed(at, stems) ? GainOfANamedTerm : 1);
            return new RankedEntry(_entries[at], score, stems.Sum(stem => Rarity(stem) * Held(at, stem)) / all, Nearness(_stems[at], stems));
        }
    }

    /// <summary>The stems, each in the spelling that the course has of it.</summary>
    public IReadOnlyList<string> InItsSpelling(IEnumerable<string> stems) => [.. stems.Select(_spelling.Of).Distinct()];

    /// <summary>Whether the question names a term of the glossary in full, or by an acronym that the course uses.</summary>
    public bool NamesATerm(IReadOnlyList<string> stems) =>
        stems.Any(_acronyms.Contains) || Enumerable.Range(0, _entries.Length).Any(at => IsNamed(at, stems));

    // The inverse document frequency of Robertson and Sparck Jones, never negative, and bounded.
    private double Rarity(string stem)
    {
        var holders = Math.Max(_holders.GetValueOrDefault(stem), FewestHolders);
        return Math.Log(1 + ((_entries.Length - holders + 0.5) / (holders + 0.5)));
    }

    private double Score(EntryStems entry, string stem)
    {
        var count = Weights.Select((weight, field) => entry.Places(field, stem).Count is > 0 and var times
            ? weight * times / (1 - Discounts[field] + (Discounts[field] * entry.Length(field) / _meanLengths[field]))
            : 0).Sum();
        return Rarity(stem) * count * (Saturation + 1) / (Saturation + count);
    }

    private double Held(int at, string stem) =>
        _stems[at].Says(stem) ? 1
        : _stems[at].IsOfLessonAbout(stem) ? OfLessonAbout
        : _lessons.TryGetValue(stem, out var lessons) && lessons.Contains(_entries[at].LessonUrl) ? OfLesson : 0;

    // Each pair of the question's words counts the more, the nearer they stand: words of one sentence belong together, words of one page may not.
    private double Nearness(EntryStems entry, IReadOnlyList<string> stems) =>
        stems.SelectMany((one, i) => stems.Skip(i + 1), (one, other) => entry.Distance(one, other) is { } distance and <= FarthestPair
            ? Math.Min(Rarity(one), Rarity(other)) / Math.Max(1, distance)
            : 0).Sum();

    private bool IsNamed(int at, IReadOnlyList<string> stems) =>
        _entries[at].Kind == EntryKind.Term && _stems[at].Heading.Count > 0 && _stems[at].Heading.All(stems.Contains);
}

/// <summary>An entry, ranked for a question.</summary>
/// <param name="Entry">It.</param>
/// <param name="Score">By BM25.</param>
/// <param name="Held">The share of the question's weight that it and its lesson hold, 0 to 1.</param>
/// <param name="Nearness">How near the question's words stand to each other in it.</param>
internal sealed record RankedEntry(CourseEntry Entry, double Score, double Held, double Nearness)
{
    /// <summary>By which entries are ranked.</summary>
    public double Worth => Score * Held;
}
