using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class CompressTests
{
    private static readonly Compress.Options Small = new() { Channels = 4 };

    public static TheoryData<Compress.Options> Varied => new(
        Small,
        Small with { Bits = 1, Shown = CodeSize.Four },
        Small with { Architecture = Architecture.Dense, Width = 32, Bits = 7, Data = ImageData.FashionMnist });

    [Theory]
    [MemberData(nameof(Varied))]
    public void With_any_settings_every_view_is_shown(Compress.Options options)
    {
        using var run = New(options);
        run.Advance(4);
        Assert.Equal(["pictures", "rate", "sizes"], run.Draw().Data.Keys.Order());
    }

    [Fact]
    public void One_seed_gives_one_run_whether_watched_or_not()
    {
        using var watched = New(Small);
        using var unwatched = New(Small);
        var expected = unwatched.Advance(12);
        var seen = Enumerable.Range(0, 12).SelectMany(_ =>
        {
            watched.Draw();
            return watched.Advance(1);
        });
        Assert.Equal(expected, seen);
    }

    [Fact]
    public void A_saved_run_goes_on_the_same()
    {
        using var run = New(Small);
        run.Advance(11);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(9), copy.Advance(9));
    }

    [Fact]
    public void Fewer_bits_take_fewer_bytes_at_once()
    {
        using var run = New(Small);
        run.Advance(4);
        var before = Bytes(run);
        run.Lab.Update(Small with { Bits = 2 });
        Assert.All(before.Zip(Bytes(run)), pair => Assert.True(pair.Second < pair.First));
    }

    [Fact]
    public void Longer_codes_take_more_bytes_and_none_more_than_its_bits()
    {
        using var run = New(Small);
        run.Advance(4);
        var bytes = Bytes(run);
        Assert.Equal(bytes.Order(), bytes);
        Assert.All(bytes.Zip([4, 8, 16, 32]), pair => Assert.InRange(pair.First, 0, pair.Second * 5 / 8f + 0.5f));
    }

    [Fact]
    public void Another_shown_code_changes_the_pictures()
    {
        using var run = New(Small);
        run.Advance(40);
        var before = ((ImagesData)run.Draw().Data["pictures"]).Png;
        run.Lab.Update(Small with { Shown = CodeSize.Four });
        Assert.NotEqual(before, ((ImagesData)run.Draw().Data["pictures"]).Png);
    }

    [Fact]
    public void Sixteen_numbers_come_out_ahead_of_cosines_at_equal_bytes()
    {
        using var run = New(new Compress.Options());
        var scalars = run.Advance(2000).ToLookup(scalar => scalar.Name, scalar => scalar.Value);
        Assert.True(scalars["psnr16"].Last() > scalars["cosinePsnr16"].Last(), $"{scalars["psnr16"].Last()} against {scalars["cosinePsnr16"].Last()} at {scalars["bytes16"].Last()} bytes");
    }

    private static float[] Bytes(SoloRun<Compress, Compress.Options> run) =>
        ((CurveData)run.Draw().Data["rate"]).Lines["autoencoder"].X.Values.ToArray();

    private static SoloRun<Compress, Compress.Options> New(Compress.Options options) => new(options);
}
