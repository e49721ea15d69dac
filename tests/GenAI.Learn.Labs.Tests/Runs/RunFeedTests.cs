using System.Text;

namespace GenAI.Learn.Labs.Tests.Runs;

public sealed class RunFeedTests
{
    private readonly RunFeed _feed = new();

    [Fact]
    public void Readers_share_the_serialised_views()
    {
        Publish(("a", "1"));

        Assert.Same(_feed.Since(0).Views, _feed.Since(0).Views);
    }

    [Fact]
    public void A_reader_who_has_the_newest_gets_no_views()
    {
        Publish(("a", "1"));

        Assert.Null(_feed.Since(_feed.Since(0).Version).Views);
    }

    [Fact]
    public void A_reader_who_skipped_pictures_gets_the_newest_of_each_view()
    {
        Publish(("a", "1"), ("b", "1"));
        Publish(("a", "2"));
        Publish(("a", "3"));

        Assert.Equal("""{"a":{"text":"3"},"b":{"text":"1"}}""", Text(0));
    }

    [Fact]
    public void A_reader_who_keeps_up_gets_only_the_views_that_changed()
    {
        Publish(("a", "1"), ("b", "1"));
        var seen = _feed.Since(0).Version;
        Publish(("b", "2"));

        Assert.Equal("""{"b":{"text":"2"}}""", Text(seen));
    }

    [Fact]
    public void Whoever_waits_is_woken_by_the_next_picture()
    {
        var waiting = _feed.Changed;
        Assert.False(waiting.IsCompleted);
        Publish(("a", "1"));

        Assert.True(waiting.IsCompleted);
    }

    private string Text(long since) => Encoding.UTF8.GetString(_feed.Since(since).Views!.Utf8.Span);

    private void Publish(params (string Name, string Text)[] views) =>
        _feed.Publish(Picture.Empty, Drawn.Of([.. views.Select(v => ((View)new TextView(v.Name, "", ""), (ViewData)new TextData(v.Text)))]));
}
