namespace GenAI.Learn.Web.Search;

/// <summary>Answers questions by quoting the course; what it does not speak of, it does not answer.</summary>
/// <param name="search">Where the passages are found.</param>
public sealed class CourseAnswers(CourseSearch search)
{
    private const int Quoted = 4;
    private const int Looked = 80;

    // Of the weight of a question's words, the share that the best passage must hold to be an answer: less where the question uses a word by
    // which a lesson or a term is named, for then it is likely of the course.
    private const double Enough = 0.75;
    private const double EnoughOfASubject = 0.45;

    // The share where the question names a term of the glossary, and so is of the course, and how much an entry gains whose term it names in full.
    private const double EnoughOfATerm = 0.3;
    private const double GainOfATerm = 2;

    // What a word counts for that a passage lacks but its lesson's title or summary has: the lesson is about it.
    private const double ByLesson = 0.6;

    private const double MostOfAWord = 3;
    private const double OfUnknownWord = 5;

    /// <summary>Answers a question.</summary>
    /// <param name="question">In a sentence or a few words.</param>
    public CourseAnswer Ask(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var words = Words.Telling(question);
        if (words.Length == 0)
            return new CourseAnswer(question, []);
        var index = search.Index;
        var holders = words.Select(index.With).ToArray();
        var weights = holders.Select(entries => Weight(entries.Count, index.Count)).ToArray();
        var ranked = index.WithAny(words, Looked)
            .Select(hit => (hit.Entry, hit.Score, Held: Held(hit.Entry), IsNamed: IsNamed(hit.Entry, words)))
            .OrderByDescending(hit => hit.Score * hit.Held * hit.Held * (hit.IsNamed ? GainOfATerm : 1)).ToArray();
        return ranked.Length == 0 || ranked[0].Held < Least(index, words, ranked.Any(hit => IsMeant(hit.Entry, words)))
            ? new CourseAnswer(question, [])
            : new CourseAnswer(question, [.. ranked.Select(hit => hit.Entry).DistinctBy(entry => entry.LessonUrl).Take(Quoted)]);

        double Held(CourseEntry entry) => holders.Zip(weights, (entries, weight) => weight * Share(entries, entry)).Sum() / weights.Sum();

        double Share(IReadOnlySet<CourseEntry> entries, CourseEntry entry) =>
            entries.Contains(entry) ? 1 : entries.Contains(index.LessonOf(entry)) ? ByLesson : 0;
    }

    private static double Least(CourseIndex index, string[] words, bool meansTerm) =>
        meansTerm ? EnoughOfATerm : index.Subjects.Overlaps(words) ? EnoughOfASubject : Enough;

    private static bool IsNamed(CourseEntry entry, string[] words) => entry.Kind == EntryKind.Term && Words.Of(entry.Title).All(part => Has(words, part));

    // "Density" is short for "probability density".
    private static bool IsMeant(CourseEntry entry, string[] words) => entry.Kind == EntryKind.Term && Has(words, Words.Of(entry.Title)[^1]);

    private static bool Has(string[] words, string part) => words.Any(word => word == part || word == part + "s");

    // The rarer a word, the more it tells, up to a bound: people ask in other words than the passage's, and one of those must not outweigh the
    // rest. A word that the whole course lacks speaks for another subject.
    private static double Weight(int entries, int all) =>
        entries == 0 ? OfUnknownWord : Math.Min(MostOfAWord, Math.Log(1 + ((all - entries + 0.5) / (entries + 0.5))));
}
