using GenAI.Learn.Web.Search;

namespace GenAI.Learn.Web.Tests.Search;

public sealed class SearchTests
{
    [Theory]
    [InlineData("mode collapse", EntryKind.Term, "glossary#mode-collapse")]
    [InlineData("mode coll", EntryKind.Term, "glossary#mode-collapse")]
    [InlineData("traditional", EntryKind.Lesson, "lessons/foundations/traditional-and-generative-ai")]
    [InlineData("convolutional gan learns", EntryKind.Lab, "lessons/gans/dcgan#dcgan")]
    public void What_is_named_so_stands_first(string query, EntryKind kind, string url)
    {
        var first = CourseFixture.Search.Find(query, 12)[0];

        Assert.Equal((kind, url), (first.Kind, first.Url));
    }

    [Fact]
    public void Every_word_must_be_there() => Assert.Empty(CourseFixture.Search.Find("discriminator marmalade", 12));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\"'*(){}:^-")]
    public void Nothing_that_is_a_word_finds_nothing(string query) => Assert.Empty(CourseFixture.Search.Find(query, 12));

    [Theory]
    [InlineData("NEAR(a b) OR title:x")]
    [InlineData("\" OR 1=1 --")]
    [InlineData("AND OR NOT")]
    public void The_language_of_the_index_is_not_spoken(string query) => Assert.NotNull(CourseFixture.Search.Find(query, 12));

    [Fact]
    public void A_passage_leads_to_its_heading()
    {
        var found = CourseFixture.Search.Find("Baum Welch", 12);

        Assert.Contains(found, entry => entry.Kind == EntryKind.Passage && entry.Url.Contains('#', StringComparison.Ordinal));
    }

    [Fact]
    public void Every_lesson_is_found_by_its_title()
    {
        var lost = CourseFixture.Search.Index.Lessons.Where(lesson => CourseFixture.Search.Find(lesson.Title, 5).All(entry => entry.LessonUrl != lesson.LessonUrl));

        Assert.Empty(lost);
    }
}
