namespace GenAI.Learn.Web.Search;

/// <summary>Answers questions by quoting the course; what it does not speak of, it does not answer.</summary>
/// <param name="search">Where the passages are found.</param>
public sealed class CourseAnswers(CourseSearch search)
{
    private const int Quoted = 4;
    private const int Looked = 10;

    // The share of a question that one of the best entries must hold for the course to have an answer; less is enough where the question names a term
    // of the glossary in full, for then it is likely of the course, only in other words.
    private const double Enough = 0.6;
    private const double EnoughOfATerm = 0.45;

    /// <summary>Answers a question.</summary>
    /// <param name="question">In a sentence or a few words.</param>
    public CourseAnswer Ask(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var index = search.Index;
        var stems = index.StemsOf(question);
        if (stems.Count == 0)
            return new CourseAnswer(question, []);
        var ranked = index.Ranking.Rank(stems);
        return ranked.Take(Looked).Select(hit => hit.Held).DefaultIfEmpty(0).Max() < (index.Ranking.NamesATerm(stems) ? EnoughOfATerm : Enough)
            ? new CourseAnswer(question, [])
            : new CourseAnswer(question, [.. ranked.GroupBy(hit => hit.Entry.LessonUrl).Take(Quoted).Select(Quotation)]);
    }

    // A lesson stands as high as its best entry. Of its entries that one is quoted in which the question's words also stand close together.
    private static CourseEntry Quotation(IEnumerable<RankedEntry> ofLesson) => ofLesson.MaxBy(hit => (hit.Score + hit.Nearness) * hit.Held)!.Entry;
}
