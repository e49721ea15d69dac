using GenAI.Learn.Lessons;
using GenAI.Learn.Web.Caching;

namespace GenAI.Learn.Web.Tests.Caching;

public sealed class PageTagsTests
{
    private readonly Clock _clock = new();
    private readonly EditedCourse _course = new();

    private PageTags Tags => field ??= new PageTags(_clock, _course);

    [Fact]
    public void A_page_without_a_lab_is_right_as_long_as_it_is_the_same()
    {
        var tag = Tags.Of("<p>Text</p><!--Blazor-Server-Component-State:abc-->");
        _clock.Now += TimeSpan.FromDays(30);

        Assert.Equal(tag, Tags.StillRight(Tags.Of("<p>Text</p><!--Blazor-Server-Component-State:def-->"), [tag]));
        Assert.Null(Tags.StillRight(Tags.Of("<p>Other text</p>"), [tag]));
    }

    [Fact]
    public void A_page_with_labs_is_right_for_three_minutes_whatever_starts_them()
    {
        var tag = Tags.Of(Page("abc"));
        _clock.Now += TimeSpan.FromMinutes(3);
        Assert.Equal(tag, Tags.StillRight(Tags.Of(Page("def")), [tag]));

        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.Null(Tags.StillRight(Tags.Of(Page("def")), [tag]));
    }

    [Fact]
    public void A_page_with_labs_is_another_when_its_text_is()
    {
        Assert.Null(Tags.StillRight(Tags.Of(Page("abc", "New text")), [Tags.Of(Page("abc"))]));
    }

    [Fact]
    public void A_page_with_labs_is_another_when_a_lesson_was_edited()
    {
        var tag = Tags.Of(Page("abc"));
        _course.Edit();

        Assert.Null(Tags.StillRight(Tags.Of(Page("abc")), [tag]));
    }

    [Fact]
    public void One_of_several_tags_is_enough()
    {
        var tag = Tags.Of("<p>Text</p>");

        Assert.Equal(tag, Tags.StillRight(Tags.Of("<p>Text</p>"), [$"\"something-else\", {tag}"]));
        Assert.Null(Tags.StillRight(Tags.Of("<p>Text</p>"), [null]));
    }

    // As Blazor writes a panel: what starts it, what it shows until then, its end, and the state of all.
    private static string Page(string secret, string text = "Text") =>
        $$"""
        <p>{{text}}</p><!--Blazor:{"type":"server","prerenderId":"{{secret}}1","sequence":0,"descriptor":"CfDJ8{{secret}}\u002B"}--><button id="{{secret}}">
        Start</button><!--Blazor:{"prerenderId":"{{secret}}1"}--><p>More</p><!--Blazor-Server-Component-State:{{secret}}/+=-->
        """;

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch.AddYears(56);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class EditedCourse : ICourse
    {
        public event EventHandler? Changed;

        public Course Current => throw new NotSupportedException();

        public void Edit() => Changed?.Invoke(this, EventArgs.Empty);
    }
}
