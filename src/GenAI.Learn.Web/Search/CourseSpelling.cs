namespace GenAI.Learn.Web.Search;

/// <summary>Reads a word that the course does not have as the one that it has and that is spelt almost the same.</summary>
/// <param name="stems">The course's stems.</param>
internal sealed class CourseSpelling(IEnumerable<string> stems)
{
    // In a shorter word one letter makes another word too easily.
    private const int Shortest = 6;

    private readonly HashSet<string> _known = new(stems, StringComparer.Ordinal);

    /// <summary>The stem itself where the course has it, else one that differs by a letter, else itself.</summary>
    public string Of(string stem) =>
        stem.Length < Shortest || _known.Contains(stem)
            ? stem
            : _known.Where(known => known.Length >= Shortest && IsOneLetterApart(known, stem)).Order(StringComparer.Ordinal).FirstOrDefault() ?? stem;

    // One letter more, less or other, or two neighbours in the other order.
    private static bool IsOneLetterApart(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
            return false;
        var start = 0;
        while (start < Math.Min(one.Length, other.Length) && one[start] == other[start])
            start++;
        var a = one.AsSpan(start);
        var b = other.AsSpan(start);
        if (a.Length == b.Length)
            return a[1..].SequenceEqual(b[1..]) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]));
        return a.Length > b.Length ? a[1..].SequenceEqual(b) : b[1..].SequenceEqual(a);
    }
}
