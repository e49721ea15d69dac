namespace GenAI.Learn.Web.Search;

/// <summary>Answers questions by quoting the course; what it does not speak of, it does not answer.</summary>
/// <param name="search">Where the passages are found.</param>
public sealed class CourseAnswers(CourseSearch search)
{
    private const int Quoted = 4;
    private const int Looked = 10;

    // What each further entry of a lesson counts for, of the one before it: a lesson that speaks of a question in several places is about it.
    private const double OfTheNext = 0.5;
    private const int Counted = 6;

    // What speaks for an answer: the share of the question that one of the best entries holds. All of a short question is held by chance sooner than
    // half of a long one, so each word adds to it; so does a term of the glossary that is named in full.
    private const double OfEachWord = 0.1;
    private const int MostWords = 8;
    private const double OfATerm = 0.15;
    private const double Enough = 1.03;

    /// <summary>Answers a question.</summary>
    /// <param name="question">In a sentence or a few words.</param>
    public CourseAnswer Ask(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var index = search.Index;
        var stems = index.Ranking.InItsSpelling(index.StemsOf(question));
        if (stems.Count == 0)
            return new CourseAnswer(question, []);
        var ranked = index.Ranking.Rank(stems);
        var evidence = ranked.Take(Looked).Select(hit => hit.Held).DefaultIfEmpty(0).Max()
            + (OfEachWord * Math.Min(stems.Count, MostWords)) + (index.Ranking.NamesATerm(stems) ? OfATerm : 0);
        return evidence < Enough
            ? new CourseAnswer(question, [])
            : new CourseAnswer(question, [.. ranked.GroupBy(hit => hit.Entry.LessonUrl).OrderByDescending(Worth).Take(Quoted).Select(Quotation)]);
    }

    private static double Worth(IEnumerable<RankedEntry> ofLesson) => ofLesson.Take(Counted).Select((hit, i) => hit.Worth * Math.Pow(OfTheNext, i)).Sum();

    // Of a lesson's entries that one is quoted in which the question's words also stand close together.
    private static CourseEntry Quotation(IEnumerable<RankedEntry> ofLesson) => ofLesson.MaxBy(hit => (hit.Score + hit.Nearness) * hit.Held)!.Entry;
}
