using System.Text.RegularExpressions;

namespace GenAI.Learn.Web.Search;

/// <summary>The words of what somebody typed.</summary>
internal static partial class Words
{
    // Words of questions that say nothing of what is asked about.
    private static readonly HashSet<string> Empty = new(
        """
        a about after all also an and any are as at be because been before being best better between but by call called can cannot come comes could did difference differ different do does doing done
        each exactly explain ever every for from get give given go good had happen happens has have having help how i if in instead into is it its just know learn like look looks lot made make makes many
        may me mean meaning means might more most much must my need needed no nor not of off often on once one only or other ought our out over own please really say
        see shall she should show simple so some still such tell than that the their them then there these they thing things this those through to too
        under until up us use used useful uses using very want was way we well were what whats when where whether which while who whom whose why will with within without work working works would
        you your
        """.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private const int MostAsked = 40;

    /// <summary>Every word in lower case.</summary>
    public static string[] Of(string text) => [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant())];

    /// <summary>The words that were asked for, of which a page's worth is enough.</summary>
    public static string[] Asked(string text) => [.. Of(text).Take(MostAsked)];

    /// <summary>Each acronym once, in lower case: <c>gan</c> of "GANs".</summary>
    public static IEnumerable<string> AcronymsIn(string text) => Acronym().Matches(text).Select(match => match.Groups[1].Value.ToLowerInvariant()).Distinct();

    /// <summary>Whether a word says what is spoken of.</summary>
    public static bool IsTelling(string word) => !Empty.Contains(word);

    /// <summary>"optimise" and "optimize", "neighbour" and "neighbor" alike: not a word that is right, but the same for both.</summary>
    public static string InOneSpelling(string word) => word.Length <= 5 ? word : Or().Replace(Ize().Replace(word, "iz"), "or");

    [GeneratedRegex("is(?=(e|es|ed|er|ers|ing|ation|ations)$)")]
    private static partial Regex Ize();

    [GeneratedRegex("our(?=(s|ed|ing)?$)")]
    private static partial Regex Or();

    [GeneratedRegex(@"\b([A-Z]{2,})s?\b")]
    private static partial Regex Acronym();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
