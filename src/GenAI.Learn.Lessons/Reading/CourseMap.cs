namespace GenAI.Learn.Lessons.Reading;

/// <summary>Which files the course has, and under which addresses and anchors their pages are found.</summary>
internal sealed class CourseMap
{
    private readonly Dictionary<string, (string Url, HashSet<string> Anchors)> pages = [];

    public void Add(string file, string url, IEnumerable<string> anchors) => pages[file] = (url, [.. anchors]);

    public void AddAnchor(string file, string anchor) => pages[file].Anchors.Add(anchor);

    public bool Has(string file) => pages.ContainsKey(file);

    public string UrlOf(string file) => pages[file].Url;

    public bool HasAnchor(string file, string anchor) => pages[file].Anchors.Contains(anchor);
}
