using GenAI.Learn.Labs;
using GenAI.Learn.Labs.Tests.TestLabs;
using GenAI.Learn.Lessons;
using GenAI.Learn.Models.Text;
using GenAI.Learn.Web.Content;

namespace GenAI.Learn.Web.Tests.Content;

/// <summary>Lessons and labs joined: a fence with a mistake takes its lab off the page.</summary>
public sealed class LabFenceCheckTests
{
    private static readonly LabCatalogue Catalogue = new(typeof(CounterLab).Assembly);

    [Fact]
    public void Every_lab_of_the_course_has_the_options_and_views_that_its_lesson_names() =>
        Assert.Empty(CourseReader.Read(CourseText.Folder, LabCatalogue.Default.MistakesOf).Problems);

    [Theory]
    [InlineData("counter", "plane")]
    [InlineData("counter-vs-counter", "curves", "left.plane")]
    [InlineData("counter-vs-counter", "plane", "words")]
    public void Views_are_named_as_the_lab_names_them_and_in_a_pair_with_or_without_their_side(string lab, params string[] views) =>
        Assert.Empty(MistakesOf(lab, views));

    [Theory]
    [InlineData("counter", "plain", "the lab 'counter' has no view 'plain'; it has curves, plane, words")]
    [InlineData(
        "counter-vs-counter", "top.plane",
        "the lab 'counter-vs-counter' has no view 'top.plane'; it has curves, left.plane, right.plane, left.words, right.words; a name without its side means both")]
    public void A_view_that_the_lab_has_not_is_refused_with_those_that_it_has(string lab, string view, string message) => Assert.Equal([message], MistakesOf(lab, view));

    private static IEnumerable<string> MistakesOf(string lab, params string[] views) => Catalogue.MistakesOf(new LabFence
    {
        LabId = lab,
        Index = 1,
        Options = new Dictionary<string, object?>(),
        Predict = new Markup("Why?", "Why?"),
        Notice = new Markup("So.", "So."),
        Views = views,
        File = "a.md",
        Line = 1,
    });
}
