using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using GenAI.Learn.Lessons;

namespace GenAI.Learn.Web.Caching;

/// <summary>
/// Gives each page an <c>ETag</c>, so that a browser that has it already is told so in place of the page itself.
/// <para>
/// A page without a lab has the hash of its text, but for the state that Blazor writes sealed into every page. A page
/// with labs holds what starts their panels, written anew each time and good for five minutes: its tag is the hash of
/// all else and the moment at which it was made, and holds for three minutes from then.
/// </para>
/// </summary>
public sealed partial class PageTags : IDisposable
{
    private static readonly TimeSpan LongestAge = TimeSpan.FromMinutes(3);

    private readonly TimeProvider _time;
    private readonly ICourse _course;

    // The options of a panel are hidden in what starts it: another start of the site, or an edited lesson, may have
    // others.
    private volatile string _edition = NewEdition();

    public PageTags(TimeProvider time, ICourse course)
    {
        (_time, _course) = (time, course);
        course.Changed += OnChanged;
    }

    public void Dispose() => _course.Changed -= OnChanged;

    /// <summary>The tag of a page that is made now.</summary>
    public string Of(string html) => HasPanels(html) ? $"W/\"{HashOf(html)}-{Seconds():x}\"" : $"W/\"{HashOf(html)}\"";

    /// <summary>The tag that the browser has and that is still right; null when it needs the page.</summary>
    /// <param name="now">The tag of the page as it is made now.</param>
    /// <param name="asked">The header <c>If-None-Match</c>.</param>
    public string? StillRight(string now, IEnumerable<string?> asked)
    {
        var own = Tag().Match(now).Groups;
        return asked.SelectMany(header => Tag().Matches(header ?? "")).FirstOrDefault(tag =>
            tag.Groups["hash"].Value == own["hash"].Value
                && (own["made"].Success ? IsYoung(tag.Groups["made"].Value) : !tag.Groups["made"].Success))?.Value;
    }

    /// <summary>Whether there are panels on the page, whose start holds for five minutes only.</summary>
    public static bool HasPanels(string html) => html.Contains("<!--Blazor:{", StringComparison.Ordinal);

    private void OnChanged(object? sender, EventArgs e) => _edition = NewEdition();

    private bool IsYoung(string made) =>
        long.TryParse(made, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var seconds)
        && TimeSpan.FromSeconds(Seconds() - seconds) is var age && age >= TimeSpan.Zero && age <= LongestAge;

    private long Seconds() => _time.GetUtcNow().ToUnixTimeSeconds();

    private string HashOf(string html)
    {
        var told = (HasPanels(html) ? _edition : "") + Started().Replace(Panel().Replace(html, ""), "");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told)))[..20];
    }

    private static string NewEdition() => Guid.NewGuid().ToString("n");

    [GeneratedRegex("""<!--Blazor:\{[^>]*?"prerenderId":"(?<id>\w+)"[^>]*-->.*?<!--Blazor:\{"prerenderId":"\k<id>"\}-->""", RegexOptions.Singleline)]
    private static partial Regex Panel();

    [GeneratedRegex("<!--Blazor[^>]*-->")]
    private static partial Regex Started();

    [GeneratedRegex(@"(?:W/)?""(?<hash>[0-9a-f]{20})(?:-(?<made>[0-9a-f]{1,12}))?""")]
    private static partial Regex Tag();
}
