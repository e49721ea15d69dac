using System.IO.Compression;
using GenAI.Learn.Labs.Tests.Runs;
using GenAI.Learn.Models.Images;
using TorchSharp;

namespace GenAI.Learn.Labs.Tests.Lean;

/// <summary>What a lean watcher is sent: only what is new, and of every lab no more than the line takes.</summary>
public sealed class LeanStreamTests
{
    private const int Frames = 16;

    private static readonly ResourceStore Store = new(TimeProvider.System);
    private static readonly View Plane = new ScatterView("plane", "", "", [], new Extent(-1, 1), new Extent(-1, 1));

    private readonly ManualTime _time = new();
    private readonly RunFeed _feed = new();
    private readonly LeanReader _reader;

    public LeanStreamTests() => _reader = new LeanReader(_time);

    /// <summary>Every lab.</summary>
    public static TheoryData<string> Labs => [.. LabCatalogue.Default.Labs.Select(lab => lab.Id)];

    [Fact]
    public void Numbers_that_have_not_changed_are_not_sent_again()
    {
        Points(1);
        Next();
        Points(2);

        Assert.Contains("""{"real":{"points":{"$":"same"}},"fake":{"points":{"$":{""", Next(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_view_that_has_not_changed_is_not_sent_again()
    {
        Points(1);
        Next();
        Points(1);

        Assert.Equal("", Next());
    }

    [Fact]
    public void A_watcher_who_skipped_a_picture_gets_all_that_changed_since()
    {
        Points(1);
        Next();
        Points(2);
        Points(2);

        Assert.Contains("""{"real":{"points":{"$":"same"}},"fake":{"points":{"$":{""", Next(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_images_only_the_rows_that_changed_are_sent()
    {
        var view = new ImagesView("images", "", "");
        _feed.Publish(Picture.Empty, Drawn.Of((view, Images(0, 0))));
        Next();
        _feed.Publish(Picture.Empty, Drawn.Of((view, Images(0, 200))));

        Assert.Contains("""{"png":[{"$":"same"},"iVBOR""", Next(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_view_waits_for_the_line_and_a_small_one_does_not()
    {
        var (large, small) = (new ImagesView("large", "", ""), new TextView("small", "", ""));
        Frame Both(int seed) => Drawn.Of((large, Noise(seed)), (small, new TextData($"{seed}")));
        _feed.Publish(Picture.Empty, Both(1));
        Assert.Contains("large", Next(), StringComparison.Ordinal);
        _time.Advance(TimeSpan.FromSeconds(1));
        _feed.Publish(Picture.Empty, Both(2));
        Next();
        _feed.Publish(Picture.Empty, Both(3));

        Assert.Equal("""{"small":{"text":"3"}}""", Next());
        Assert.True(_reader.IsBehind);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Contains("large", Next(), StringComparison.Ordinal);
        Assert.False(_reader.IsBehind);
    }

    [Fact]
    public void Large_views_take_turns()
    {
        View[] views = [new ImagesView("a", "", ""), new ImagesView("b", "", "")];
        var sent = new List<string>();
        for (var seed = 1; seed < 40; seed++)
        {
            _feed.Publish(Picture.Empty, Drawn.Of([.. views.Select(view => (view, (ViewData)Noise(seed)))]));
            sent.AddRange(Json.Of(Views() is { } shown ? System.Text.Encoding.UTF8.GetString(shown.Utf8.Span) : "{}").EnumerateObject().Select(view => view.Name));
            _time.Advance(TimeSpan.FromSeconds(0.1));
        }

        Assert.InRange(sent.Count(name => name == "a") - sent.Count(name => name == "b"), -1, 1);
        Assert.True(sent.Count > 6);
    }

    /// <summary>At the site's rate of frames a watcher of a lab is sent at most 100 kB in a second, and one large picture more.</summary>
    [Theory]
    [MemberData(nameof(Labs))]
    public async Task A_second_of_a_lab_is_at_most_100_kB(string id)
    {
        var type = LabCatalogue.Default.Find(id);
        var resources = await Store.PrepareAllAsync(type.Needs(type.DefaultOptions), TestContext.Current.CancellationToken);
        var history = new ScalarHistory();
        using var session = new LabSession(type, type.DefaultOptions, 3, torch.CPU, resources, history, _time);
        var (mark, sent) = (new HistoryMark(-1, 0), new List<int>());
        for (var i = 0; i < Frames; i++)
        {
            _feed.Publish(Picture.Empty, session.Draw());
            var message = new FrameMessage("run", RunState.Running, session.Step, 0) { Points = history.Since(ref mark)?.Lean(), Views = Views() };
            sent.Add(Compressed(Json.Text(message)));
            _time.Advance(TimeSpan.FromSeconds(1 / new SchedulerSettings().FramesPerSecond));
            if (!session.IsDone)
                session.StepWhole();
        }

        Assert.InRange(sent.Skip(1).Sum(), 0, 100_000 + sent.Max());
    }

    private void Points(float fake) => _feed.Publish(Picture.Empty, Drawn.Of((Plane, new ScatterData(new Dictionary<string, PointGroup>
    {
        ["real"] = new(new[] { 0.1f, 0.7f, 0.4f, 0.2f }),
        ["fake"] = new(new[] { fake / 7, 0.3f, 0.2f, 0.9f }),
    }))));

    private RawJson? Views() => _reader.Next(_feed.Lean().Views);

    private string Next() => Views() is { } views ? System.Text.Encoding.UTF8.GetString(views.Utf8.Span) : "";

    // Two images, one below the other.
    private static ImagesData Images(byte above, byte below) =>
        new(Png.Encode([.. Enumerable.Repeat(above, 64), .. Enumerable.Repeat(below, 64)], 8, 16), 2, 1, 8, 8);

    private static ImagesData Noise(int seed)
    {
        var pixels = new byte[200 * 200];
        new Random(seed).NextBytes(pixels);
        return new ImagesData(Png.Encode(pixels, 200, 200), 1, 1, 200, 200);
    }

    // Each by itself; a socket also knows the messages before.
    private static int Compressed(string message)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal))
            deflate.Write(System.Text.Encoding.UTF8.GetBytes(message));
        return packed.ToArray().Length;
    }
}
