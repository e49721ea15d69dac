using GenAI.Learn.Models.Autoencoders;

namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class DenoiseTests
{
    private static readonly Denoise.Options Small = new() { Channels = 4, Code = 16 };
    private static readonly Denoise.Options Sound = new() { Task = DenoiseTask.Sound, Channels = 4 };

    public static TheoryData<Denoise.Options> Varied => new(
        Small,
        Small with { Corruption = CorruptionKind.SaltAndPepper, Strength = 1 },
        Small with { Corruption = CorruptionKind.MotionBlur, Strength = 1, Direction = 90 },
        Small with { Architecture = Architecture.Dense },
        Sound);

    public static TheoryData<Denoise.Options> Both => new(Small, Sound);

    [Theory]
    [MemberData(nameof(Varied))]
    public void With_any_settings_every_view_is_shown(Denoise.Options options)
    {
        using var run = New(options);
        run.Advance(1);
        var drawn = Denoise.Views(options).Where(view => view is not CurveView).Select(view => view.Name);
        Assert.Equal(drawn.Order(), run.Draw().Data.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void One_seed_gives_one_run_whether_watched_or_not(Denoise.Options options)
    {
        using var watched = New(options);
        using var unwatched = New(options);
        var expected = unwatched.Advance(6);
        var seen = Enumerable.Range(0, 6).SelectMany(_ =>
        {
            watched.Draw();
            return watched.Advance(1);
        });
        Assert.Equal(expected, seen);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_saved_run_goes_on_the_same(Denoise.Options options)
    {
        using var run = New(options);
        run.Advance(7);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(4), copy.Advance(4));
    }

    [Fact]
    public void More_noise_changes_the_pictures_and_the_scores_at_once()
    {
        using var run = New(Small);
        run.Advance(5);
        var before = run.Draw();
        run.Lab.Update(Small with { Strength = 0.9 });
        var after = run.Draw();
        Assert.NotEqual(((ImagesData)before.Data["rows"]).Png, ((ImagesData)after.Data["rows"]).Png);
        Assert.True(NoisyPsnr(after) < NoisyPsnr(before) - 1);
    }

    [Fact]
    public void A_drawing_is_shown_in_place_of_the_test_image()
    {
        using var run = New(Small);
        var before = ((ImagesData)run.Draw().Data["drawn"]).Png;
        run.Lab.Update(Small with { Drawing = new Drawing([.. Enumerable.Range(0, 784).Select(i => (byte)(i % 28 == 14 ? 255 : 0))]) });
        Assert.NotEqual(before, ((ImagesData)run.Draw().Data["drawn"]).Png);
    }

    [Fact]
    public void Without_learning_it_rests_and_the_network_stays_as_it_is()
    {
        using var run = New(Small);
        run.Advance(3);
        run.Lab.Update(Small with { Learn = false });
        var before = ((ImagesData)run.Draw().Data["rows"]).Png;
        Assert.Empty(run.Advance(3));
        Assert.True(run.Lab.IsResting);
        Assert.Equal(before, ((ImagesData)run.Draw().Data["rows"]).Png);
    }

    [Theory]
    [InlineData(CorruptionKind.GaussianNoise)]
    [InlineData(CorruptionKind.SaltAndPepper)]
    public void It_comes_out_ahead_of_every_filter(CorruptionKind corruption)
    {
        using var run = New(new Denoise.Options { Corruption = corruption });
        var scalars = run.Advance(600);
        var network = Last("psnr");
        Assert.All(["medianPsnr", "gaussianPsnr", "wienerPsnr"], filter => Assert.True(network > Last(filter), $"network {network}, {filter} {Last(filter)}"));
        Assert.All(["medianSsim", "gaussianSsim"], filter => Assert.True(Last("ssim") > Last(filter)));

        double Last(string name) => scalars.Last(scalar => scalar.Name == name).Value;
    }

    [Fact]
    public void A_tone_in_noise_is_cleaned_better_than_by_spectral_subtraction()
    {
        using var run = New(new Denoise.Options { Task = DenoiseTask.Sound });
        var scalars = run.Advance(250).ToLookup(scalar => scalar.Name, scalar => scalar.Value);
        Assert.InRange(scalars["snrIn"].Last(), -0.2, 0.2);
        Assert.True(scalars["snrOut"].Last() > scalars["subtractionSnr"].Last(), $"{scalars["snrOut"].Last()} against {scalars["subtractionSnr"].Last()}");
    }

    [Fact]
    public void The_tone_that_is_heard_is_the_one_that_is_measured()
    {
        using var run = New(Sound);
        run.Advance(1);
        var data = (SoundData)run.Draw().Data["sounds"];
        var (clean, noisy) = (data.Sounds["clean"].Values.ToArray(), data.Sounds["noisy"].Values.ToArray());
        var noise = clean.Zip(noisy, (a, b) => Math.Pow(a - b, 2)).Sum();
        Assert.Equal(10 * Math.Log10(clean.Sum(x => x * (double)x) / noise), data.SignalToNoise!["noisy"], 1e-3);
        Assert.Equal(8000, data.Rate);
        Assert.Empty(run.Draw().Data); // what has not changed is not sent again
    }

    private static double NoisyPsnr(Frame frame) =>
        double.Parse(((TableData)frame.Data["scores"]).Rows[0][2], System.Globalization.CultureInfo.InvariantCulture);

    private static SoloRun<Denoise, Denoise.Options> New(Denoise.Options options) => new(options);
}
