namespace GenAI.Learn.Web.Search;

/// <summary>The stems of an entry's telling words, field by field, with their places.</summary>
internal sealed class EntryStems
{
    /// <summary>Heading or name; text; the lesson's title; the lesson's summary and objectives; questions that are answered here.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["heading", "text", "lesson", "about", "asked"];

    private readonly Dictionary<string, List<int>>[] _places = [.. Fields.Select(_ => new Dictionary<string, List<int>>(StringComparer.Ordinal))];

    private readonly int[] _lengths = new int[Fields.Count];

    /// <summary>The stems of the entry's own words: heading and text.</summary>
    public IEnumerable<string> Own => _places[0].Keys.Concat(_places[1].Keys).Distinct();

    /// <summary>Those of all fields.</summary>
    public IEnumerable<string> All => _places.SelectMany(places => places.Keys).Distinct();

    public IReadOnlyCollection<string> Heading => _places[0].Keys;

    public void Add(string field, string stem, int place)
    {
        var at = Fields.TakeWhile(known => known != field).Count();
        _lengths[at]++;
        if (!_places[at].TryGetValue(stem, out var places))
            _places[at][stem] = places = [];
        places.Add(place);
    }

    public int Length(int field) => _lengths[field];

    public IReadOnlyList<int> Places(int field, string stem) => _places[field].TryGetValue(stem, out var places) ? places : [];

    public bool Says(string stem) => _places[0].ContainsKey(stem) || _places[1].ContainsKey(stem) || _places[4].ContainsKey(stem);

    public bool IsOfLessonAbout(string stem) => _places[2].ContainsKey(stem) || _places[3].ContainsKey(stem);

    /// <summary>How near two stems come to each other in the heading or the text, in words; null where they do not stand together.</summary>
    public int? Distance(string one, string other)
    {
        int? least = null;
        for (var field = 0; field < 2; field++)
        {
            foreach (var distance in Places(field, one).SelectMany(_ => Places(field, other), (a, b) => Math.Abs(a - b)))
                least = Math.Min(least ?? distance, distance);
        }

        return least;
    }
}
