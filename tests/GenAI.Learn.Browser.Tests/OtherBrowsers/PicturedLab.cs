using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using GenAI.Learn.Lessons;

namespace GenAI.Learn.Browser.Tests.OtherBrowsers;

/// <summary>A lab on a page, and views of it.</summary>
public sealed partial record PicturedLab(string Page, string Id, IReadOnlyList<string> Views)
{
    /// <summary>The first labs in which every kind of view is met, each with the first of a kind that no lab before it has; there is no list.</summary>
    public static async Task<IReadOnlyList<PicturedLab>> OfEachKindAsync(Uri site)
    {
        using var http = new HttpClient { BaseAddress = site };
        var labs = LabPage().Matches(await http.GetStringAsync("labs")).Select(link => link.Groups["page"].Value);
        // Some views come with options that a lesson sets: the lab's own page takes them too, and has no other lab on it.
        var lessons = Site.Course.Lessons.SelectMany(lesson => lesson.Labs).Select(PageOf);
        var missing = Directory.GetFiles(Path.Combine(SiteProcess.Metadata("SiteProject"), "wwwroot", "views"), "*.js").Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var found = new List<PicturedLab>();
        foreach (var page in labs.Distinct().Concat(lessons).TakeWhile(_ => missing.Count > 0))
        {
            foreach (Match section in Section().Matches(await http.GetStringAsync(page)))
            {
                var views = JsonDocument.Parse(WebUtility.HtmlDecode(section.Groups["views"].Value)).RootElement.EnumerateArray()
                    .Where(view => missing.Remove(view.GetProperty("kind").GetString())).Select(view => view.GetProperty("name").GetString()!).ToArray();
                if (views.Length > 0)
                    found.Add(new(page, section.Groups["id"].Value, views));
            }
        }

        Assert.Empty(missing);
        return found;
    }

    private static string PageOf(LabFence lab) =>
        $"labs/{lab.LabId}?lab={lab.LabId}&options={Uri.EscapeDataString(lab.OptionsAsJson().ToJsonString())}";

    public override string ToString() => $"{Page}#{Id}";

    [GeneratedRegex("href=\"(?<page>labs/[\\w-]+)\"")]
    private static partial Regex LabPage();

    [GeneratedRegex("""<section [^>]*id="(?<id>[^"]+)"[^>]*data-views="(?<views>[^"]+)" """)]
    private static partial Regex Section();
}
