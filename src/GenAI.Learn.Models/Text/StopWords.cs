namespace GenAI.Learn.Models.Text;

/// <summary>
/// Words that say little of what a text is about: articles, pronouns, prepositions, conjunctions, auxiliary verbs, common adverbs and
/// small numbers of English. Left in, they are the top words of every topic.
/// </summary>
public static class StopWords
{
    private static readonly HashSet<string> Words = [.. """
        a about above across after again against all almost alone along already also although always am among an and another any anything are as ask
        at away back be because become becomes been before behind being below beside besides best better between beyond big both but by call
        called calls came can cannot come comes could did do does done down each either else end enough even ever every everything exactly few
        find first five for four from full get gets give gives go goes good had half has have having he her here how however i if in instead into
        is it its itself just keep kept know known last later least less let like little long look made make makes many may me mean means might
        more most much must name near nearly need needs never new next no nobody none nor not nothing now of off often on once one only
        onto or other others our out over own part per perhaps place put rather same say says see seen set several she should shown shows
        show since single so some something soon stand stands still such take taken takes ten than that the their them then there therefore these they thing
        things this those though three through thus time times to together too toward towards twice two under until up upon us use used uses
        using very was way we well went were what whatever when where whether which while who whole whose why will with within without word words
        would yet you your below above course lesson lab run runs ran press turn turns work works want wants try here's it's don't
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>True for a word that says little.</summary>
    /// <param name="word">In lower case.</param>
    public static bool Contains(string word) => Words.Contains(word);
}
