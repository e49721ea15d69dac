using System.Net;
using System.Text.RegularExpressions;
using GenAI.Learn.Labs;
using GenAI.Learn.Web.Tests.Search;

namespace GenAI.Learn.Web.Tests.Pages;

/// <summary>The page of all labs, and a page for each.</summary>
public sealed partial class LabsPageTests(SiteServer site)
{
    public static TheoryData<string> Labs => [.. LabCatalogue.Default.Labs.Select(lab => lab.Id)];

    [Fact]
    public async Task Every_lab_of_the_catalogue_has_a_card_in_the_order_in_which_the_course_meets_them()
    {
        var shown = Cards(await site.ReadAsync("labs"));
        var met = CourseFixture.Course.Lessons.SelectMany(lesson => lesson.Labs).Select(fence => fence.LabId).Distinct()
            .ToList();

        Assert.Equal(LabCatalogue.Default.Labs.Select(lab => lab.Id).Order(StringComparer.Ordinal),
            shown.Order(StringComparer.Ordinal));
        Assert.Equal(met.Where(shown.Contains), shown.Where(met.Contains));
    }

    [Theory]
    [InlineData("labs?module=gans", "gan-2d", "density")]
    [InlineData("labs?kind=text", "topic-model", "gan-2d")]
    [InlineData("labs?kind=sound", "denoise", "vae")]
    [InlineData("labs?kind=graphs", "autograd", "anatomy")]
    [InlineData("labs?kind=numbers", "distances", "dcgan")]
    [InlineData("labs?module=gans&kind=images", "dcgan", "failures")]
    public async Task A_filter_is_a_plain_link(string address, string shown, string hidden)
    {
        var page = await site.ReadAsync(address);

        Assert.Contains(shown, Cards(page));
        Assert.DoesNotContain(hidden, Cards(page));
        Assert.Contains($"href=\"{address}\" aria-current=\"true\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_nothing_meets_says_so()
    {
        var page = await site.ReadAsync("labs?module=foundations&kind=sound");

        Assert.Empty(Cards(page));
        Assert.Contains("No lab is of both", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Labs))]
    public async Task A_lab_has_a_page_with_its_first_use_in_the_course_and_the_way_there(string id)
    {
        var page = await site.ReadAsync($"labs/{id}");
        var lesson = CourseFixture.Course.Lessons.FirstOrDefault(lesson => lesson.Labs.Any(fence => fence.LabId == id));

        Assert.Contains($"data-lab=\"{id}\"", page, StringComparison.Ordinal);
        if (lesson is not null)
            Assert.Contains($"<a href=\"{lesson.Url}#{id}\">{lesson.Number} {lesson.Title}</a>", page,
                StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_labs_side_by_side_have_a_page_too()
    {
        Assert.Contains("data-lab=\"gan-2d-vs-wgan\"", await site.ReadAsync("labs/gan-2d-vs-wgan"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_a_run_is_taken()
    {
        var page = await site.ReadAsync("labs/gan-2d?lab=gan-2d&seed=4711&options={\"data\":\"spiral\"}");

        Assert.Contains("value=\"4711\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("labs/no-such-lab")]
    [InlineData("labs/no-such-lab.png")]
    [InlineData("labs/no-such-lab.webp")]
    [InlineData("icon-17.png")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var answer = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string[] Cards(string page) => [.. Card().Matches(page).Select(card => card.Groups["id"].Value)];

    [GeneratedRegex("<h2><a href=\"labs/(?<id>[^\"]+)\"")]
    private static partial Regex Card();
}
